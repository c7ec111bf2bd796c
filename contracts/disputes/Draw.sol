// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

/// @title Draw
/// @notice Draws places of a pool uniformly, without any that are excluded and without trying again.
/// @dev Of `size` places with k of them excluded, draw r among the size − k that are left, and move r past the excluded
/// places, from the lowest on: each step over one that is at or below r makes r one larger. That maps 0 … size − k − 1 one
/// to one on the places left, in time that depends on k alone.
library Draw {
    /// @param size Places in the pool, from 0.
    /// @param excluded Places that can't be drawn: the first `count` of it, ascending, each once.
    struct Lot {
        uint256 size;
        uint256 count;
        uint256[] excluded;
    }

    /// @param capacity How many places will be excluded at most, those drawn included.
    function lot(uint256 size, uint256 capacity) internal pure returns (Lot memory) {
        return Lot(size, 0, new uint256[](capacity));
    }

    /// @notice Places that are left.
    function left(Lot memory self) internal pure returns (uint256) {
        return self.size - self.count;
    }

    /// @notice Excludes a place. One that is excluded already, or that the pool doesn't have, changes nothing.
    function exclude(Lot memory self, uint256 place) internal pure {
        if (place >= self.size) return;
        uint256 at = self.count;
        while (at != 0 && self.excluded[at - 1] > place) --at;
        if (at != 0 && self.excluded[at - 1] == place) return;
        for (uint256 i = self.count; i != at; --i) self.excluded[i] = self.excluded[i - 1];
        self.excluded[at] = place;
        ++self.count;
    }

    /// @notice Draws a place and excludes it. At least one must be left.
    /// @param random Uniform in 256 bits. A pool has less than 2^24 places, so each is drawn with its share of
    /// probability up to a difference below 2^-232: 2^256 isn't a multiple of every number of places, and the remainder
    /// favours the lower ones by at most one in 2^256 / 2^24.
    function take(Lot memory self, uint256 random) internal pure returns (uint256 place) {
        place = random % left(self);
        for (uint256 i = 0; i < self.count && self.excluded[i] <= place; ++i) ++place;
        exclude(self, place);
    }
}
