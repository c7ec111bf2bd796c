// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";

import {ICommunity} from "../interfaces/ICommunity.sol";
import {ICommunityFactory} from "../interfaces/ICommunityFactory.sol";
import {IGovernorFactory} from "../interfaces/IGovernorFactory.sol";
import {Limits} from "../libraries/Limits.sol";
import {CommunityGovernor} from "./CommunityGovernor.sol";
import {CommunityTimelock} from "./CommunityTimelock.sol";
import {TimelockFactory} from "./TimelockFactory.sol";

/// @title GovernorFactory
/// @notice See the documentation in {IGovernorFactory}.
contract GovernorFactory is IGovernorFactory {
    /// @notice Founded every community that can have a governor.
    ICommunityFactory public immutable COMMUNITIES;

    /// @notice Makes the timelocks.
    TimelockFactory public immutable TIMELOCKS;

    constructor(ICommunityFactory communities) {
        COMMUNITIES = communities;
        TIMELOCKS = new TimelockFactory();
    }

    /// @inheritdoc IGovernorFactory
    function create(
        address community,
        Settings calldata settings
    ) external override returns (address governor, address timelock) {
        // Check: asks the factory first, so that only code of our own is ever called.
        if (!COMMUNITIES.isCommunity(community)) revert GovernorFactory_NotCommunity(community);
        if (msg.sender != ICommunity(community).steward()) {
            revert GovernorFactory_NotSteward(community, msg.sender);
        }
        _checkSettings(settings);

        // Effect: admin for this transaction only, for the governor's address isn't known before.
        CommunityTimelock controller = TIMELOCKS.create(settings.timelockDelay);
        governor = address(new CommunityGovernor(IVotes(community), controller, settings));
        controller.grantRole(controller.PROPOSER_ROLE(), governor);
        controller.grantRole(controller.CANCELLER_ROLE(), governor);
        controller.renounceRole(controller.DEFAULT_ADMIN_ROLE(), address(this));
        timelock = address(controller);

        // Log the event.
        emit GovernorCreated(
            community,
            governor,
            timelock,
            settings.votingDelay,
            settings.votingPeriod,
            settings.quorumPercent,
            settings.timelockDelay
        );
    }

    function _checkSettings(Settings calldata settings) private pure {
        if (settings.votingDelay > Limits.VOTING_DELAY_MAX_SECONDS) {
            revert GovernorFactory_VotingDelayTooLong(settings.votingDelay, Limits.VOTING_DELAY_MAX_SECONDS);
        }
        if (
            settings.votingPeriod < Limits.VOTING_PERIOD_MIN_SECONDS ||
            settings.votingPeriod > Limits.VOTING_PERIOD_MAX_SECONDS
        ) {
            revert GovernorFactory_VotingPeriodOutOfRange(
                settings.votingPeriod,
                Limits.VOTING_PERIOD_MIN_SECONDS,
                Limits.VOTING_PERIOD_MAX_SECONDS
            );
        }
        if (settings.quorumPercent == 0 || settings.quorumPercent > Limits.QUORUM_MAX_PERCENT) {
            revert GovernorFactory_QuorumOutOfRange(settings.quorumPercent, Limits.QUORUM_MAX_PERCENT);
        }
        if (settings.timelockDelay > Limits.TIMELOCK_DELAY_MAX_SECONDS) {
            revert GovernorFactory_TimelockDelayTooLong(settings.timelockDelay, Limits.TIMELOCK_DELAY_MAX_SECONDS);
        }
    }
}
