// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Draw} from "../../../contracts/disputes/Draw.sol";

/// @title DrawFuzzTest
/// @notice Whatever is drawn from whatever pool: it is in the pool, not excluded, and drawn once.
contract DrawFuzzTest {
    using Draw for Draw.Lot;

    uint256 private constant MAX_POOL = 100_000;

    function testFuzz_PlacesAreInThePoolNotExcludedAndDrawnOnce(
        uint256 size,
        uint256[12] calldata excluded,
        uint256[20] calldata randoms
    ) external pure {
        size = 1 + (size % MAX_POOL);
        _drawSome(size, excluded, randoms);
    }

    /// @dev Small pools, where places run out.
    function testFuzz_SmallPoolsToo(
        uint256 size,
        uint256[12] calldata excluded,
        uint256[20] calldata randoms
    ) external pure {
        _drawSome(1 + (size % 25), excluded, randoms);
    }

    /// @dev 0 … left − 1 are mapped one to one on the places that aren't excluded, in their order.
    function testFuzz_EachNumberHasItsOwnPlace(uint256 size, uint256[12] calldata excluded) external pure {
        size = 1 + (size % 60);
        Draw.Lot memory lot = _lotOf(size, excluded, 1);
        uint256 left = lot.left();
        uint256 next = 0;
        for (uint256 random = 0; random < left; ++random) {
            while (_contains(excluded, next, size)) ++next;
            assert(_lotOf(size, excluded, 1).take(random) == next);
            ++next;
        }
        while (next < size && _contains(excluded, next, size)) ++next;
        assert(next == size);
    }

    function testFuzz_ExcludedPlacesStaySortedAndOnce(uint256 size, uint256[12] calldata excluded) external pure {
        size = 1 + (size % 60);
        Draw.Lot memory lot = _lotOf(size, excluded, 0);
        for (uint256 i = 1; i < lot.count; ++i) assert(lot.excluded[i - 1] < lot.excluded[i]);
        assert(lot.count == 0 || lot.excluded[lot.count - 1] < size);
    }

    function _drawSome(uint256 size, uint256[12] calldata excluded, uint256[20] calldata randoms) private pure {
        Draw.Lot memory lot = _lotOf(size, excluded, randoms.length);
        uint256[] memory drawn = new uint256[](randoms.length);
        for (uint256 i = 0; i < randoms.length && lot.left() != 0; ++i) {
            uint256 left = lot.left();
            drawn[i] = lot.take(randoms[i]);
            assert(drawn[i] < size);
            assert(!_contains(excluded, drawn[i], size));
            for (uint256 j = 0; j < i; ++j) assert(drawn[j] != drawn[i]);
            assert(lot.left() == left - 1);
        }
    }

    /// @dev One place in four or so lies beyond the pool.
    function _lotOf(
        uint256 size,
        uint256[12] calldata excluded,
        uint256 draws
    ) private pure returns (Draw.Lot memory lot) {
        lot = Draw.lot(size, excluded.length + draws);
        for (uint256 i = 0; i < excluded.length; ++i) lot.exclude(_placeOf(excluded[i], size));
    }

    function _placeOf(uint256 number, uint256 size) private pure returns (uint256) {
        return number % (size + size / 3 + 1);
    }

    function _contains(uint256[12] calldata excluded, uint256 place, uint256 size) private pure returns (bool) {
        for (uint256 i = 0; i < excluded.length; ++i) {
            if (_placeOf(excluded[i], size) == place) return true;
        }
        return false;
    }
}
