// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IRandomness} from "../interfaces/IRandomness.sol";

/// @title BlockRandomness
/// @notice The seed is the hash of a block that was still to come when it was asked for.
/// @dev Assumptions. Warning: a deployer whose chain breaks one of them needs another {IRandomness}.
/// - Nobody knows a block's hash before it is made. Who makes it can drop it instead, at the cost of its reward, and so
///   choose between two seeds: one bit of bias for each block of its own in a row. A draw of jurors isn't worth a block's
///   reward; a lottery could be.
/// - On a rollup the sequencer makes all blocks, and can try as many seeds as it likes: there the draw is as fair as the
///   sequencer, whom everybody on that chain trusts to order transactions already.
/// - `block.number` counts the chain's own blocks. On Arbitrum it is Ethereum's and `blockhash` isn't Ethereum's hash: such a
///   chain needs an {IRandomness} of its own.
/// - Somebody draws before the chain forgets the block: 256 blocks, or 8,191 where the chain has EIP-2935's history
///   contract. Who likes a seed can always draw by it in time, so nobody gets rid of one that others like.
/// It never takes `block.prevrandao` of the calling transaction, for then the caller could wait for a draw that it likes.
contract BlockRandomness is IRandomness {
    /// @dev Blocks between a request and its seed: neither the block of the request nor its successor, which one proposer
    /// may be building at the same time.
    uint256 private constant DELAY_BLOCKS = 2;

    /// @dev https://eips.ethereum.org/EIPS/eip-2935: takes a block number as one word, returns its hash as one word.
    address private constant HISTORY = 0x0000F90827F1C53a10cb7A02335B175320002935;

    /// @inheritdoc IRandomness
    function request() external view override returns (uint256) {
        return block.number + DELAY_BLOCKS;
    }

    /// @inheritdoc IRandomness
    function seedOf(uint256 seedBlock) external view override returns (bytes32 seed) {
        if (block.number <= seedBlock) revert Randomness_TooEarly(seedBlock, block.number);
        seed = _hashOf(seedBlock);
        if (seed == 0) revert Randomness_Gone(seedBlock);
    }

    /// @inheritdoc IRandomness
    function isGone(uint256 seedBlock) external view override returns (bool) {
        return block.number > seedBlock && _hashOf(seedBlock) == 0;
    }

    /// @return hash Zero for a block that the chain has forgotten.
    function _hashOf(uint256 number) private view returns (bytes32 hash) {
        hash = blockhash(number);
        if (hash != 0) return hash;
        // Without code there it succeeds with no data; for a block out of its window the history contract reverts.
        // solhint-disable-next-line avoid-low-level-calls
        (bool success, bytes memory data) = HISTORY.staticcall(abi.encode(number));
        if (success && data.length == 32) hash = bytes32(data);
    }
}
