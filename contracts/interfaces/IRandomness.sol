// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title IRandomness
/// @notice Seeds that nobody knows when they are asked for, and nobody can choose afterwards.
interface IRandomness {
    error Randomness_TooEarly(uint256 seedBlock, uint256 now_);
    error Randomness_Gone(uint256 seedBlock);

    /// @notice Names the block whose seed answers a request that is made now.
    /// @return seedBlock A later block: keep it, and ask `seedOf` once it has passed.
    function request() external view returns (uint256 seedBlock);

    /// @notice The seed of a block, the same whoever asks and whenever.
    /// @dev Reverts as long as the block isn't over, and once the chain has forgotten it.
    function seedOf(uint256 seedBlock) external view returns (bytes32 seed);

    /// @return Whether the chain has forgotten the block: only then may a request be made anew, for whoever can ask
    /// again at will chooses among seeds.
    function isGone(uint256 seedBlock) external view returns (bool);
}
