// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Decay} from "../../../contracts/reputation/Decay.sol";
import {DecayedMean} from "../../../contracts/reputation/DecayedMean.sol";

/// @title DecayedMeanTest
/// @notice Whatever the ratings, the times and the half-life.
contract DecayedMeanTest {
    using DecayedMean for DecayedMean.Record;

    uint256 private constant ONE = 1e18;
    uint256 private constant RATINGS = 12;

    function testFuzz_MeanStaysWithinItsRatings(
        uint8[RATINGS] calldata ratings,
        uint32[RATINGS] calldata waits,
        uint32 halfLife
    ) external pure {
        DecayedMean.Record memory record;
        uint256 time = 1;
        uint256 lowest = 5;
        uint256 highest = 1;
        for (uint256 i = 0; i < RATINGS; ++i) {
            uint256 rating = _rating(ratings[i]);
            if (rating < lowest) lowest = rating;
            if (rating > highest) highest = rating;
            time += waits[i];
            record = record.add(rating, time, _halfLife(halfLife));
            assert(record.mean >= lowest * ONE && record.mean <= highest * ONE);
            assert(record.mean >= 1e18 && record.mean <= 5e18);
        }
    }

    function testFuzz_WeightIsAtMostTheNumberOfRatings(uint32[RATINGS] calldata waits, uint32 halfLife) external pure {
        DecayedMean.Record memory record;
        uint256 time = 1;
        for (uint256 i = 0; i < RATINGS; ++i) {
            time += waits[i];
            uint256 before = record.weightAt(time, _halfLife(halfLife));
            record = record.add(3, time, _halfLife(halfLife));
            assert(record.weight == before + ONE);
            assert(record.weight <= (i + 1) * ONE);
            assert(record.time == time);
        }
    }

    function testFuzz_WeightNeverGrowsWithTime(
        uint96 weight,
        uint40 time,
        uint40 wait,
        uint32 longer,
        uint32 halfLife
    ) external pure {
        DecayedMean.Record memory record = DecayedMean.Record({mean: 3e18, weight: weight, time: time});
        uint256 sooner = record.weightAt(uint256(time) + wait, _halfLife(halfLife));
        uint256 later = record.weightAt(uint256(time) + wait + longer, _halfLife(halfLife));
        assert(sooner <= weight);
        assert(later <= sooner);
    }

    /// @dev A rating moves a mean towards itself, never past itself, and by no more than its share of the weight.
    function testFuzz_RatingMovesTheMeanByItsShare(
        uint64 mean,
        uint96 weight,
        uint8 rating,
        uint32 wait,
        uint32 halfLife
    ) external pure {
        uint256 given = _rating(rating) * ONE;
        uint256 before = 1e18 + (mean % 4e18);
        DecayedMean.Record memory record = DecayedMean.Record({mean: uint64(before), weight: weight, time: 1});
        uint256 left = record.weightAt(1 + uint256(wait), _halfLife(halfLife));
        uint256 afterwards = record.add(_rating(rating), 1 + uint256(wait), _halfLife(halfLife)).mean;
        // Rounding down takes less than one unit.
        if (given >= before) {
            assert(afterwards + 1 >= before && afterwards <= given);
            assert(afterwards - (afterwards < before ? afterwards : before) <= ((given - before) * ONE) / (left + ONE));
        } else {
            assert(afterwards <= before && afterwards >= given);
            assert(before - afterwards <= ((before - given) * ONE) / (left + ONE) + 1);
        }
    }

    function testFuzz_OneMoreHalfLifeHalves(uint40 elapsed, uint32 halfLife) external pure {
        uint256 half = _halfLife(halfLife);
        assert(Decay.factor(elapsed + half, half) == Decay.factor(elapsed, half) / 2);
    }

    function testFuzz_FactorNeverGrows(uint40 elapsed, uint40 longer, uint32 halfLife) external pure {
        uint256 half = _halfLife(halfLife);
        uint256 factor = Decay.factor(elapsed, half);
        assert(factor <= ONE);
        assert(Decay.factor(uint256(elapsed) + longer, half) <= factor);
    }

    /// @dev 2^(−a−b) = 2^(−a) · 2^(−b), but for what the three are off: each less than 1.0001 units too low.
    function testFuzz_FactorsOfTimesMultiply(uint40 one, uint40 other, uint32 halfLife) external pure {
        uint256 half = _halfLife(halfLife);
        uint256 whole = Decay.factor(uint256(one) + other, half);
        uint256 parts = (Decay.factor(one, half) * Decay.factor(other, half)) / ONE;
        assert(whole + 2 >= parts && parts + 4 >= whole);
    }

    function _rating(uint8 any) private pure returns (uint256) {
        return 1 + (any % 5);
    }

    /// @dev 1 second to 136 years.
    function _halfLife(uint32 any) private pure returns (uint256) {
        return uint256(any) + 1;
    }
}
