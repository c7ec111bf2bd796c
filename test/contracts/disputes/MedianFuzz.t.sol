// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Median} from "../../../contracts/disputes/Median.sol";

/// @title MedianFuzzTest
/// @notice The ruling of any votes, against a naive reference, and how far one vote can move it.
contract MedianFuzzTest {
    function testFuzz_IsWhatANaiveReferenceSays(
        uint16[31] calldata given,
        uint256 count,
        uint16 choices
    ) external pure {
        (uint256[] memory votes, uint256 top) = _votesOf(given, count, choices);
        uint256[] memory copy = _copyOf(votes);
        assert(Median.rulingOf(copy, top) == _naive(votes, top));
    }

    /// @dev Few choices, where refusals and ties are frequent.
    function testFuzz_IsWhatANaiveReferenceSaysOfFewChoices(
        uint16[31] calldata given,
        uint256 count,
        uint16 choices
    ) external pure {
        (uint256[] memory votes, uint256 top) = _votesOf(given, count, choices % 4);
        uint256[] memory copy = _copyOf(votes);
        assert(Median.rulingOf(copy, top) == _naive(votes, top));
    }

    function testFuzz_DoesNotDependOnTheOrder(
        uint16[31] calldata given,
        uint256 count,
        uint16 choices,
        uint256 seed
    ) external pure {
        (uint256[] memory votes, uint256 top) = _votesOf(given, count, choices);
        uint256[] memory shuffled = _copyOf(votes);
        for (uint256 i = shuffled.length - 1; i != 0; --i) {
            uint256 j = uint256(keccak256(abi.encode(seed, i))) % (i + 1);
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }
        assert(Median.rulingOf(votes, top) == Median.rulingOf(shuffled, top));
    }

    /// @dev Of an odd jury without refusals: whatever one juror votes, the ruling stays between the two votes that are
    /// next to the median without it.
    function testFuzz_OneVoteMovesItNoFurtherThanToANeighbour(
        uint16[31] calldata given,
        uint256 half,
        uint16 choices,
        uint256 extreme
    ) external pure {
        (uint256[] memory votes, uint256 top) = _votesOf(given, 2 * (half % 14) + 3, choices);
        // 4 to 30 of them; without one they are odd.
        uint256[] memory others = new uint256[](votes.length - 1);
        for (uint256 i = 0; i < others.length; ++i) others[i] = votes[i] == 0 ? 1 : votes[i];
        // An even number of others, whose middle two are the neighbours.
        uint256[] memory even = new uint256[](others.length - 1);
        for (uint256 i = 0; i < even.length; ++i) even[i] = others[i];
        _sort(even);
        others[even.length] = 1 + (extreme % top);
        uint256 ruling = Median.rulingOf(others, top);
        assert(even[even.length / 2 - 1] <= ruling && ruling <= even[even.length / 2]);
    }

    function test_Examples() external pure {
        assert(_ruling([uint256(51), 51, 51, 51], 101) == 51);
        // Between 50 and 51 of 101: 51 is the even split. Between 51 and 52: 51 again.
        assert(_ruling([uint256(50), 50, 51, 51], 101) == 51);
        assert(_ruling([uint256(51), 51, 52, 52], 101) == 51);
        // Far from an even split: the neighbour that is nearer to it.
        assert(_ruling([uint256(1), 1, 2, 2], 101) == 2);
        assert(_ruling([uint256(100), 100, 101, 101], 101) == 100);
        // One against one of two choices, and next to each other around an even split of four.
        assert(_ruling([uint256(1), 1, 2, 2], 2) == 0);
        assert(_ruling([uint256(2), 2, 3, 3], 4) == 0);
        assert(_ruling([uint256(1), 1, 4, 4], 4) == 0);
        // Half of the votes are no majority; three of four are.
        assert(_ruling([uint256(0), 0, 7, 9], 101) == 8);
        assert(_ruling([uint256(0), 0, 0, 9], 101) == 0);
        assert(_ruling([uint256(0), 3, 7, 9], 101) == 7);
    }

    function _ruling(uint256[4] memory given, uint256 choices) private pure returns (uint256) {
        uint256[] memory votes = new uint256[](4);
        for (uint256 i = 0; i < 4; ++i) votes[i] = given[i];
        return Median.rulingOf(votes, choices);
    }

    /// @dev In other words than the contract's: the choice that has as many votes below as above; of two the one that is
    /// nearer to an even split, by distances doubled so that they are whole.
    function _naive(uint256[] memory votes, uint256 choices) private pure returns (uint256) {
        uint256 refusals = 0;
        for (uint256 i = 0; i < votes.length; ++i) if (votes[i] == 0) ++refusals;
        if (refusals > votes.length - refusals) return 0;
        uint256 count = votes.length - refusals;
        uint256 low = _ranked(votes, (count - 1) / 2);
        uint256 high = _ranked(votes, count / 2);
        if ((high - low) % 2 == 0) return low + (high - low) / 2;
        uint256 left = low + (high - low) / 2;
        uint256 leftAway = _distance(2 * left, choices + 1);
        uint256 rightAway = _distance(2 * (left + 1), choices + 1);
        if (leftAway == rightAway) return 0;
        return leftAway < rightAway ? left : left + 1;
    }

    /// @return The vote that has `rank` votes before it, refusals aside.
    function _ranked(uint256[] memory votes, uint256 rank) private pure returns (uint256) {
        for (uint256 i = 0; i < votes.length; ++i) {
            if (votes[i] == 0) continue;
            uint256 below = 0;
            uint256 same = 0;
            for (uint256 j = 0; j < votes.length; ++j) {
                if (votes[j] != 0 && votes[j] < votes[i]) ++below;
                if (votes[j] == votes[i]) ++same;
            }
            if (below <= rank && rank < below + same) return votes[i];
        }
        revert("no such rank");
    }

    function _distance(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? b - a : a - b;
    }

    function _votesOf(
        uint16[31] calldata given,
        uint256 count,
        uint16 choices
    ) private pure returns (uint256[] memory votes, uint256 top) {
        top = uint256(choices) + 2;
        votes = new uint256[](1 + (count % 31));
        for (uint256 i = 0; i < votes.length; ++i) votes[i] = given[i] % (top + 1);
    }

    function _copyOf(uint256[] memory votes) private pure returns (uint256[] memory copy) {
        copy = new uint256[](votes.length);
        for (uint256 i = 0; i < votes.length; ++i) copy[i] = votes[i];
    }

    function _sort(uint256[] memory votes) private pure {
        for (uint256 i = 0; i < votes.length; ++i) {
            for (uint256 j = i + 1; j < votes.length; ++j) {
                if (votes[j] < votes[i]) (votes[i], votes[j]) = (votes[j], votes[i]);
            }
        }
    }
}
