// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IAgreements} from "../interfaces/IAgreements.sol";
import {TermsCheck} from "./TermsCheck.sol";

/// @title Payouts
/// @notice Sends money out of escrow: pushed with capped gas, credited for withdrawal where the push fails, so that no
/// receiver can hold up the other party.
abstract contract Payouts is IAgreements {
    /// @dev Gas a receiver gets: enough for a smart wallet's fallback that logs and writes two slots, too little to make
    /// the sender's transaction dear.
    uint256 internal constant PUSH_GAS = 100_000;

    /// @dev EIP-150 keeps back 1/64 of the gas, and the credit that a failed push leaves costs a fresh slot and a log. A
    /// caller who brings less is refused, so nobody can make a good receiver's push fail by starving it.
    uint256 internal constant PUSH_GAS_NEEDED = PUSH_GAS + PUSH_GAS / 63 + 40_000;

    mapping(address account => mapping(address token => uint256)) private _credits;

    /// @inheritdoc IAgreements
    function withdraw(address token, address to) external override {
        // Check
        uint256 amount = _credits[msg.sender][token];
        if (amount == 0) revert Agreements_NothingToWithdraw(msg.sender, token);
        // Effect
        _credits[msg.sender][token] = 0;
        emit Withdrawn(msg.sender, token, amount, to);
        // Interaction
        if (!_send(to, amount, gasleft())) revert Agreements_WithdrawalFailed(to);
    }

    /// @inheritdoc IAgreements
    function creditOf(address account, address token) external view override returns (uint256) {
        return _credits[account][token];
    }

    /// @dev Interaction: called only after every effect of the transition.
    function _payOut(bytes32 id, address account, uint256 amount) internal {
        if (amount == 0) return;
        if (gasleft() < PUSH_GAS_NEEDED) revert Agreements_TooLittleGas(gasleft(), PUSH_GAS_NEEDED);
        if (_send(account, amount, PUSH_GAS)) return;
        _credits[account][TermsCheck.NATIVE] += amount;
        emit PayoutCredited(id, account, TermsCheck.NATIVE, amount);
    }

    /// @dev Assembly, because Solidity's own call copies whatever the receiver returns, at the sender's cost. Safe: it
    /// reads no memory, writes none (return size 0), and only its success flag leaves it.
    function _send(address to, uint256 amount, uint256 gasLimit) private returns (bool success) {
        assembly ("memory-safe") {
            success := call(gasLimit, to, amount, 0, 0, 0, 0)
        }
    }
}
