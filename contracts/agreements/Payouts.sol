// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IAgreements} from "../interfaces/IAgreements.sol";
import {Tokens} from "../libraries/Tokens.sol";

/// @title Payouts
/// @notice Money on its way out: pushed where possible, else credited to be withdrawn.
/// @dev A receiver can refuse, burn its gas, return megabytes or call back: the other party's payout and the
/// agreement's closing stand nevertheless.
abstract contract Payouts is IAgreements {
    /// @dev Gas that a receiver gets: enough for a smart account that logs and writes some storage, too little to hurt.
    uint256 private constant PUSH_GAS = 100_000;

    /// @dev Gas left before a push from which the receiver is sure to get `PUSH_GAS`: a call keeps 1/64 back (EIP-150)
    /// and costs at most 36,600 itself (value 9,000, new account 25,000, cold access 2,600).
    uint256 private constant PUSH_GAS_NEEDED = ((PUSH_GAS + 36_600) * 64) / 63 + 1_000;

    mapping(address account => mapping(address token => uint256 amount)) private _credits;

    /// @inheritdoc IAgreements
    function withdraw(address token, address to) external override {
        // Check:
        uint256 amount = _credits[msg.sender][token];
        if (amount == 0) revert Agreements_NothingToWithdraw(msg.sender, token);
        // Sent there it would be lost.
        if (to == address(0)) revert Agreements_WithdrawalFailed(to);

        // Effect:
        _credits[msg.sender][token] = 0;

        // Log the event.
        emit Withdrawn(msg.sender, token, amount, to);

        // Interaction: with all gas, for the caller pays for its own receiver.
        if (!_send(to, amount, gasleft())) revert Agreements_WithdrawalFailed(to);
    }

    /// @inheritdoc IAgreements
    function creditOf(address account, address token) external view override returns (uint256) {
        return _credits[account][token];
    }

    /// @dev Interaction: comes last in every function that calls it.
    function _pay(bytes32 id, address account, uint256 amount) internal {
        if (amount == 0) return;

        uint256 given = gasleft();
        if (_send(account, amount, PUSH_GAS)) return;

        // Anyone may trigger some payouts: who gives too little gas must not turn a good receiver's payout into a credit.
        if (given < PUSH_GAS_NEEDED) revert Agreements_TooLittleGas(given, PUSH_GAS_NEEDED);
        _credits[account][Tokens.NATIVE] += amount;
        emit PayoutCredited(id, account, Tokens.NATIVE, amount);
    }

    function _send(address to, uint256 amount, uint256 gasLimit) private returns (bool success) {
        // Safe: no memory is read or written. In assembly because a Solidity call copies whatever the receiver
        // returns, and the caller would pay for that.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            success := call(gasLimit, to, amount, 0, 0, 0, 0)
        }
    }
}
