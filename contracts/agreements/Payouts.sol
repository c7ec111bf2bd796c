// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IAgreements} from "../interfaces/IAgreements.sol";
import {Tokens} from "../libraries/Tokens.sol";
import {TokenLock} from "./TokenLock.sol";

/// @title Payouts
/// @notice Money on its way out: pushed where possible, else credited to be withdrawn.
/// @dev A receiver can refuse, burn its gas, return megabytes or call back, and so can a token: the other party's payout
/// and the agreement's closing stand nevertheless.
abstract contract Payouts is TokenLock {
    /// @dev Gas that a receiver or a token gets: enough for a smart account that logs and writes some storage, too
    /// little to hurt.
    uint256 private constant PUSH_GAS = 100_000;

    /// @dev What a call costs at most itself: value 9,000, new account 25,000, cold access 2,600.
    uint256 private constant CALL_GAS = 36_600;

    mapping(address account => mapping(address token => uint256 amount)) private _credits;

    /// @inheritdoc IAgreements
    function withdraw(address token, address to) external override {
        // Check:
        uint256 amount = _credits[msg.sender][token];
        if (amount == 0) revert Agreements_NothingToWithdraw(msg.sender, token);
        // Sent there it would be lost.
        if (to == address(0) || to == address(this)) revert Agreements_WithdrawalFailed(to);

        // Effect:
        _credits[msg.sender][token] = 0;

        // Log the event.
        emit Withdrawn(msg.sender, token, amount, to);

        // Interaction: with all gas, for the caller pays for its own receiver.
        if (!_transfer(token, to, amount, gasleft())) revert Agreements_WithdrawalFailed(to);
    }

    /// @inheritdoc IAgreements
    function creditOf(address account, address token) external view override returns (uint256) {
        return _credits[account][token];
    }

    /// @dev Interaction: comes last in every function that calls it.
    function _pay(bytes32 id, address token, address account, uint256 amount) internal {
        if (amount == 0) return;

        uint256 given = gasleft();
        if (_transfer(token, account, amount, PUSH_GAS)) return;

        // Anyone may trigger some payouts: who gives too little gas must not turn a good receiver's payout into a credit.
        _checkGas(given, PUSH_GAS);
        _credits[account][token] += amount;
        emit PayoutCredited(id, account, token, amount);
    }

    /// @dev Whether a call was sure to get its gas: a call keeps 1/64 back (EIP-150).
    /// @param given Gas left before it.
    /// @param limit Gas that it should have.
    function _checkGas(uint256 given, uint256 limit) internal pure {
        uint256 needed = ((limit + CALL_GAS) * 64) / 63 + 1_000;
        if (given < needed) revert Agreements_TooLittleGas(given, needed);
    }

    function _transfer(address token, address to, uint256 amount, uint256 gasLimit) private returns (bool) {
        if (token == Tokens.NATIVE) return _send(to, amount, gasLimit);
        _checkTokenIdle();
        return _sendToken(token, to, amount, gasLimit);
    }

    function _send(address to, uint256 amount, uint256 gasLimit) private returns (bool success) {
        // Safe: no memory is read or written. In assembly because a Solidity call copies whatever the receiver
        // returns, and the caller would pay for that.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            success := call(gasLimit, to, amount, 0, 0, 0, 0)
        }
    }

    /// @dev As OpenZeppelin's SafeERC20 has it, with capped gas: a token that returns nothing is taken at its not having
    /// reverted, one that returns something at its word.
    function _sendToken(address token, address to, uint256 amount, uint256 gasLimit) private returns (bool success) {
        bytes memory data = abi.encodeCall(IERC20.transfer, (to, amount));
        // Safe: reads `data`, which Solidity wrote, and lets the call write one word of the scratch space at 0 to 0x20,
        // which no one keeps. That word is read only where 32 bytes came back, so it is never what lay there before.
        // In assembly for the same reason as in {_send}.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            success := call(gasLimit, token, 0, add(data, 0x20), mload(data), 0, 0x20)
            switch returndatasize()
            case 0 {
                success := and(success, gt(extcodesize(token), 0))
            }
            default {
                success := and(success, and(gt(returndatasize(), 0x1f), eq(mload(0), 1)))
            }
        }
    }
}
