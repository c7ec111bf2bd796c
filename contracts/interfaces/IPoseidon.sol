// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title IPoseidon
/// @notice The Poseidon hash of two field elements, as circuits over BN254 compute it (Grassi et al., USENIX Security 2021).
interface IPoseidon {
    /// @param inputs Both below the order of BN254's scalar field.
    function hash(uint256[2] memory inputs) external pure returns (uint256);
}
