// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

/// @title Cells
/// @notice Tells whether a number is an H3 cell at `Limits.CELL_RESOLUTION`.
/// @dev Layout (https://h3geo.org/docs/core-library/h3Indexing), high to low: 1 reserved bit, 4 of mode (1 for a cell),
/// 3 reserved, 4 of resolution, 7 of base cell, 15 digits of 3 bits each, of which those finer than the resolution are 7.
library Cells {
    /// @dev Mode 1 at resolution 7 with every reserved bit zero: the top 12 bits.
    uint64 private constant HEADER = 0x087;

    /// @dev The eight digits that are finer than resolution 7, all of them 7.
    uint64 private constant UNUSED_DIGITS = 0xFFFFFF;

    /// @dev The lowest bit of each of the seven digits in use.
    uint64 private constant LOW_BITS = 0x049249;

    uint64 private constant BASE_CELLS = 122;

    /// @dev One bit for each of the twelve base cells that are pentagons:
    /// 4, 14, 24, 38, 49, 58, 63, 72, 83, 97, 107, 117.
    uint128 private constant PENTAGONS = 0x00200802000801008402004001004010;

    function isValid(uint64 cell) internal pure returns (bool) {
        if (cell >> 52 != HEADER || cell & UNUSED_DIGITS != UNUSED_DIGITS) return false;

        uint64 baseCell = (cell >> 45) & 0x7F;
        if (baseCell >= BASE_CELLS) return false;

        uint64 digits = (cell >> 24) & 0x1FFFFF;
        // A digit is 7 exactly where all of its three bits are set.
        if (digits & (digits >> 1) & (digits >> 2) & LOW_BITS != 0) return false;

        return (PENTAGONS >> baseCell) & 1 == 0 || _firstStep(digits) != 1;
    }

    /// @dev The first digit that leaves the centre, 0 when none does. A pentagon has no neighbour in direction 1.
    function _firstStep(uint64 digits) private pure returns (uint64 digit) {
        for (uint64 shift = 21; shift != 0 && digit == 0;) {
            shift -= 3;
            digit = (digits >> shift) & 7;
        }
    }
}
