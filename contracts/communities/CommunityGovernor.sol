// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorCountingSimple} from "@openzeppelin/contracts/governance/extensions/GovernorCountingSimple.sol";
import {GovernorSettings} from "@openzeppelin/contracts/governance/extensions/GovernorSettings.sol";
import {GovernorTimelockControl} from "@openzeppelin/contracts/governance/extensions/GovernorTimelockControl.sol";
import {GovernorVotes} from "@openzeppelin/contracts/governance/extensions/GovernorVotes.sol";
import {GovernorVotesQuorumFraction} from "@openzeppelin/contracts/governance/extensions/GovernorVotesQuorumFraction.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";

import {IGovernorFactory} from "../interfaces/IGovernorFactory.sol";
import {CommunityTimelock} from "./CommunityTimelock.sol";

/// @title CommunityGovernor
/// @notice Where a community's members decide, one vote each: propose, vote, queue, wait, execute. OpenZeppelin's Governor
/// as it is, with the community as the register of votes and Unix seconds as the clock (ERC-6372). What was decided is
/// executed by its timelock, which is the one to be offered the community's stewardship.
/// @dev See {IGovernorFactory} for what it can't protect from. Its own settings change by proposals alone. Whoever has
/// one vote, its own or delegated, may propose (until a proposal says otherwise).
contract CommunityGovernor is
    GovernorSettings,
    GovernorCountingSimple,
    GovernorVotesQuorumFraction,
    GovernorTimelockControl
{
    uint256 private constant VOTES_TO_PROPOSE = 1;

    constructor(
        IVotes community,
        CommunityTimelock timelock_,
        IGovernorFactory.Settings memory settings
    )
        Governor("Myceliary Community Governor")
        GovernorSettings(settings.votingDelay, settings.votingPeriod, VOTES_TO_PROPOSE)
        GovernorVotes(community)
        GovernorVotesQuorumFraction(settings.quorumPercent)
        GovernorTimelockControl(timelock_)
    {}

    /// @notice Votes that one needs for proposing.
    function proposalThreshold() public view override(Governor, GovernorSettings) returns (uint256) {
        return super.proposalThreshold();
    }

    /// @notice Where a proposal stands; its timelock's word counts once it is queued.
    function state(uint256 proposalId) public view override(Governor, GovernorTimelockControl) returns (ProposalState) {
        return super.state(proposalId);
    }

    /// @notice Every proposal passes through the timelock.
    function proposalNeedsQueuing(
        uint256 proposalId
    ) public view override(Governor, GovernorTimelockControl) returns (bool) {
        return super.proposalNeedsQueuing(proposalId);
    }

    function _queueOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) returns (uint48) {
        return super._queueOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _executeOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) {
        super._executeOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _cancel(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) returns (uint256) {
        return super._cancel(targets, values, calldatas, descriptionHash);
    }

    function _executor() internal view override(Governor, GovernorTimelockControl) returns (address) {
        return super._executor();
    }
}
