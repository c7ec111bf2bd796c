// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

import {Tokens} from "../libraries/Tokens.sol";
import {TermsRules} from "./TermsRules.sol";
import {TokenLock} from "./TokenLock.sol";

/// @title Deposits
/// @notice Money on its way in: exactly what the terms say, or nothing.
abstract contract Deposits is TokenLock {
    using SafeERC20 for IERC20;

    /// @dev Interaction with the token alone, and first: nothing is written yet, so it is as if the caller had called
    /// the token before. It may fail: someone else may have used the permit already, and then its allowance is there.
    function _permit(Terms calldata terms, Permit calldata permit) internal {
        TermsRules.checkToken(terms.token);
        uint256 total = TermsRules.totalOf(terms);
        try
            IERC20Permit(terms.token).permit(
                terms.payer,
                address(this),
                total,
                permit.deadline,
                permit.v,
                permit.r,
                permit.s
            )
        // solhint-disable-next-line no-empty-blocks
        {} catch {}
    }

    /// @dev Check: the value that a call must bring.
    /// @param due What has to come from the payer now, in the token's smallest unit.
    function _checkValue(address token, uint256 due) internal view {
        uint256 needed = token == Tokens.NATIVE ? due : 0;
        if (msg.value != needed) revert Agreements_WrongValue(msg.value, needed);
    }

    /// @dev Interaction: comes last. Native currency has come with the call.
    function _deposit(address token, address payer, uint256 due) internal {
        if (due != 0 && token != Tokens.NATIVE) _take(IERC20(token), payer, due);
    }

    function _take(IERC20 token, address payer, uint256 due) private whileTokenIsBusy {
        uint256 before = token.balanceOf(address(this));
        token.safeTransferFrom(payer, address(this), due);
        uint256 received = token.balanceOf(address(this)) - before;
        if (received != due) revert Agreements_TokenTakesFee(address(token), received, due);
    }
}
