// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IArbitrable} from "../interfaces/IArbitrable.sol";
import {IFees} from "../interfaces/IFees.sol";
import {Arbitrables} from "./Arbitrables.sol";

/// @title Fees
/// @notice See the documentation in {IFees}.
abstract contract Fees is IFees {
    /// @inheritdoc IFees
    mapping(address account => uint256 amount) public override creditOf;

    /// @inheritdoc IFees
    function withdraw(address to) external override {
        // Check:
        uint256 amount = creditOf[msg.sender];
        if (amount == 0) revert Fees_NothingToWithdraw(msg.sender);
        // Sent there it would be lost.
        if (to == address(0)) revert Fees_WithdrawalFailed(to);

        // Effect:
        creditOf[msg.sender] = 0;

        // Log the event.
        emit FeesWithdrawn(msg.sender, to, amount);

        // Interaction: with all gas, for the caller pays for its own receiver.
        // solhint-disable-next-line avoid-low-level-calls
        (bool success, ) = to.call{value: amount}("");
        if (!success) revert Fees_WithdrawalFailed(to);
    }

    function _credit(uint256 disputeID, address account, uint256 amount) internal {
        if (amount == 0) return;
        creditOf[account] += amount;
        emit FeeCredited(disputeID, account, amount);
    }

    /// @dev To the arbitrable itself where it doesn't say who raised the dispute: it is who paid.
    function _creditRaiser(uint256 disputeID, IArbitrable arbitrable, uint256 amount) internal {
        if (amount == 0) return;
        (address raiser, , ) = Arbitrables.parties(arbitrable, disputeID);
        _credit(disputeID, raiser == address(0) ? address(arbitrable) : raiser, amount);
    }

    function _checkValue(uint256 needed) internal view {
        if (msg.value != needed) revert Fees_WrongValue(msg.value, needed);
    }
}
