// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity ^0.8.24;

/// @title H3Cell
/// @notice Tells whether a number is the index of an H3 cell, so that the index and the map never meet one that isn't.
/// @dev Bit layout from the H3 specification (h3geo.org, "Bit layout of H3Index"): 1 reserved bit, 4 of mode, 3 reserved,
/// 4 of resolution, 7 of base cell, then fifteen digits of 3 bits, of which those finer than the resolution are 7.
library H3Cell {
    uint256 private constant MODE_CELL = 1;
    uint256 private constant BASE_CELLS = 122;
    uint256 private constant DIGITS = 15;
    uint256 private constant UNUSED_DIGIT = 7;
    uint256 private constant DELETED_PENTAGON_DIGIT = 1;

    /// @dev Bit b is set where base cell b is a pentagon: 4, 14, 24, 38, 49, 58, 63, 72, 83, 97, 107 and 117.
    uint256 private constant PENTAGONS = (1 << 4) | (1 << 14) | (1 << 24) | (1 << 38) | (1 << 49) | (1 << 58)
        | (1 << 63) | (1 << 72) | (1 << 83) | (1 << 97) | (1 << 107) | (1 << 117);

    /// @param cell An H3 index.
    /// @param resolution The only resolution allowed, 0 to 15.
    /// @return Whether `cell` is a cell at that resolution.
    function isValid(uint64 cell, uint256 resolution) internal pure returns (bool) {
        uint256 bits = cell;
        if (bits >> 56 != MODE_CELL << 3) return false;
        if ((bits >> 52) & 15 != resolution) return false;
        uint256 baseCell = (bits >> 45) & 127;
        if (baseCell >= BASE_CELLS) return false;
        bool onlyZeros = true;
        for (uint256 i = 1; i <= DIGITS; ++i) {
            uint256 digit = (bits >> ((DIGITS - i) * 3)) & 7;
            if (i > resolution) {
                if (digit != UNUSED_DIGIT) return false;
                continue;
            }
            if (digit == UNUSED_DIGIT) return false;
            if (onlyZeros && digit != 0) {
                if (digit == DELETED_PENTAGON_DIGIT && (PENTAGONS >> baseCell) & 1 == 1) return false;
                onlyZeros = false;
            }
        }
        return true;
    }
}
