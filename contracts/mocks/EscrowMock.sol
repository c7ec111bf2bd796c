// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";

/// @title EscrowMock
/// @notice For tests: holds tokens the way agreements do. It measures what arrives by its balance, and credits a payout
/// that fails.
contract EscrowMock {
    mapping(address account => uint256 amount) public creditOf;

    error EscrowMock_Arrived(uint256 amount);

    function pull(IERC20 token, address payer, uint256 amount) external {
        _pull(token, payer, amount);
    }

    function pullByPermit(
        IERC20 token,
        address payer,
        uint256 amount,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external {
        IERC20Permit(address(token)).permit(payer, address(this), amount, deadline, v, r, s);
        _pull(token, payer, amount);
    }

    function pay(IERC20 token, address to, uint256 amount) external {
        // solhint-disable-next-line avoid-low-level-calls
        (bool success, ) = address(token).call(abi.encodeCall(IERC20.transfer, (to, amount)));
        if (!success) _credit(to, amount);
    }

    function withdraw(IERC20 token, address to) external {
        uint256 amount = creditOf[msg.sender];
        creditOf[msg.sender] = 0;
        token.transfer(to, amount);
    }

    function overdraw(IERC20 token, address to, uint256 amount) external {
        token.transfer(to, amount);
    }

    function _credit(address to, uint256 amount) private {
        creditOf[to] += amount;
    }

    function _pull(IERC20 token, address payer, uint256 amount) private {
        uint256 before = token.balanceOf(address(this));
        token.transferFrom(payer, address(this), amount);
        uint256 arrived = token.balanceOf(address(this)) - before;
        if (arrived != amount) revert EscrowMock_Arrived(arrived);
    }
}
