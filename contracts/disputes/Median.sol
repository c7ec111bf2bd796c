// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

/// @title Median
/// @notice The ruling of a jury: no vote, however extreme, moves it further than to a neighbouring vote.
library Median {
    /// @notice Refusals (0) decide when they are the majority and are left out when not; the ruling is the median of the
    /// rest.
    /// @param votes At least one, each 0 to `choices`; sorted in place.
    /// @param choices Numbered from 1; (choices + 1) / 2 is an even split.
    /// @return 1 to `choices`, or 0 for no ruling.
    function rulingOf(uint256[] memory votes, uint256 choices) internal pure returns (uint256) {
        _sort(votes);
        uint256 refusals = 0;
        while (refusals < votes.length && votes[refusals] == 0) ++refusals;
        if (refusals * 2 > votes.length) return 0;

        // At least one is left. Of an odd number both of these are the middle one.
        uint256 last = refusals + votes.length;
        uint256 sum = votes[(last - 1) / 2] + votes[last / 2];
        if (sum % 2 == 0) return sum / 2;

        // Between two choices, whose sum is `sum`; that of an even split's two neighbours is choices + 1.
        if (sum == choices + 1) return 0;
        return sum < choices + 1 ? sum / 2 + 1 : sum / 2;
    }

    /// @dev By insertion: a jury has a few dozen members at most.
    function _sort(uint256[] memory votes) private pure {
        for (uint256 i = 1; i < votes.length; ++i) {
            uint256 vote = votes[i];
            uint256 at = i;
            for (; at != 0 && votes[at - 1] > vote; --at) votes[at] = votes[at - 1];
            votes[at] = vote;
        }
    }
}
