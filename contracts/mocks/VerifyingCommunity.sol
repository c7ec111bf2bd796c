// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

/// @title VerifyingCommunity
/// @notice For tests: a community and the factory that knows it, in which anyone names verifiers.
contract VerifyingCommunity {
    mapping(address account => bool named) public isVerifier;
    mapping(address community => bool founded) public isCommunity;

    constructor() {
        isCommunity[address(this)] = true;
    }

    function name(address account, bool named) external {
        isVerifier[account] = named;
    }
}
