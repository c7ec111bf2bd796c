// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title IGovernorFactory
/// @notice Makes a community's governor with its timelock, so that members can decide together what else its steward
/// decides. It has no power before the steward offers the stewardship to the timelock and a proposal accepts it.
/// @dev The governor is the timelock's only proposer and canceller, anyone executes what is due, and no admin is left: roles
/// change by proposals alone.
///
/// @dev Warning: one member, one vote counts accounts, not persons. Whoever can bring in many accounts before a proposal's
/// snapshot (its making plus the voting delay) outvotes the rest, and only the steward removes accounts, which then is
/// the governor itself. A community that governs itself should therefore be joined by invitation or by vouches, so
/// that each account is a person whom members know.
/// Votes count as of the snapshot: who leaves or is removed later still votes on that proposal, who joins later doesn't.
/// A timelock signs nothing: in a community by invitation whose steward it is, members must be allowed to invite.
interface IGovernorFactory {
    /// @param votingDelay Seconds from a proposal to its snapshot, when voting starts; at most
    /// `Limits.VOTING_DELAY_MAX_SECONDS`.
    /// @param votingPeriod Seconds of voting, `Limits.VOTING_PERIOD_MIN_SECONDS` to `Limits.VOTING_PERIOD_MAX_SECONDS`.
    /// @param quorumPercent Percent of the members, rounded down, that vote for or abstain at the least, 1 to
    /// `Limits.QUORUM_MAX_PERCENT`.
    /// @param timelockDelay Seconds from a decision to its execution, so that who disagrees can leave; at most
    /// `Limits.TIMELOCK_DELAY_MAX_SECONDS`.
    struct Settings {
        uint32 votingDelay;
        uint32 votingPeriod;
        uint8 quorumPercent;
        uint32 timelockDelay;
    }

    event GovernorCreated(
        address indexed community,
        address indexed governor,
        address indexed timelock,
        uint32 votingDelay,
        uint32 votingPeriod,
        uint8 quorumPercent,
        uint32 timelockDelay
    );

    error GovernorFactory_NotCommunity(address community);
    error GovernorFactory_NotSteward(address community, address caller);
    error GovernorFactory_VotingDelayTooLong(uint256 given, uint256 allowed);
    error GovernorFactory_VotingPeriodOutOfRange(uint256 given, uint256 least, uint256 most);
    error GovernorFactory_QuorumOutOfRange(uint256 given, uint256 most);
    error GovernorFactory_TimelockDelayTooLong(uint256 given, uint256 allowed);

    /// @notice Makes a governor and its timelock. Only the community's steward, as often as it likes: which one counts is
    /// told by the community's stewardship.
    /// @return governor Where members propose and vote.
    /// @return timelock Who executes, and to whom the stewardship is offered.
    function create(
        address community,
        Settings calldata settings
    ) external returns (address governor, address timelock);
}
