// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title IERC5192
/// @notice Minimal soulbound tokens, as EIP-5192 defines them.
interface IERC5192 {
    event Locked(uint256 tokenId);
    event Unlocked(uint256 tokenId);

    /// @return Whether the token can't be transferred. Reverts for a token that nobody has.
    function locked(uint256 tokenId) external view returns (bool);
}
