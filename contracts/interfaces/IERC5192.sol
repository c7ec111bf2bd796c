// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title IERC5192
/// @notice Minimal soulbound tokens (https://eips.ethereum.org/EIPS/eip-5192).
interface IERC5192 {
    /// @notice The token can't be transferred from now on.
    event Locked(uint256 tokenId);

    /// @notice The token can be transferred from now on.
    event Unlocked(uint256 tokenId);

    /// @return Whether the token can't be transferred. Reverts for a token that nobody owns.
    function locked(uint256 tokenId) external view returns (bool);
}
