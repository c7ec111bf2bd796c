// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Draw} from "../disputes/Draw.sol";

/// @title DrawHarness
/// @notice For tests: many draws at once, each by the next of a list of seeds that a number gives.
contract DrawHarness {
    using Draw for Draw.Lot;

    /// @return counts How often each of `size` places was among the `jurors` drawn, in `draws` draws.
    function countPlaces(
        uint256 size,
        uint256[] calldata excluded,
        uint256 jurors,
        uint256 draws,
        uint256 seed
    ) external pure returns (uint256[] memory counts) {
        counts = new uint256[](size);
        for (uint256 i = 0; i < draws; ++i) {
            Draw.Lot memory lot = Draw.lot(size, excluded.length + jurors);
            for (uint256 j = 0; j < excluded.length; ++j) lot.exclude(excluded[j]);
            for (uint256 j = 0; j < jurors; ++j) ++counts[lot.take(uint256(keccak256(abi.encode(seed, i, j))))];
        }
    }
}
