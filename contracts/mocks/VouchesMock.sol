// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IVouches} from "../interfaces/IVouches.sol";

/// @title VouchesMock
/// @notice For tests: vouches without attestations.
contract VouchesMock is IVouches {
    mapping(address voucher => mapping(address member => uint8 weight)) public override weightOf;

    function vouch(address member, uint8 weight) external {
        weightOf[msg.sender][member] = weight;
    }
}
