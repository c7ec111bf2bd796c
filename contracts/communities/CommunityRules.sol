// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {ICommunity} from "../interfaces/ICommunity.sol";
import {Cells} from "../libraries/Cells.sol";
import {Limits} from "../libraries/Limits.sol";

/// @title CommunityRules
/// @notice What a community may say and set.
library CommunityRules {
    uint256 private constant MINUTE = 60;

    function check(ICommunity.Profile calldata profile) internal pure {
        uint256 nameBytes = bytes(profile.name).length;
        if (nameBytes == 0) revert ICommunity.Community_NameEmpty();
        if (nameBytes > Limits.COMMUNITY_NAME_BYTES) {
            revert ICommunity.Community_NameTooLong(nameBytes, Limits.COMMUNITY_NAME_BYTES);
        }
        uint256 aboutBytes = bytes(profile.about).length;
        if (aboutBytes > Limits.COMMUNITY_ABOUT_BYTES) {
            revert ICommunity.Community_AboutTooLong(aboutBytes, Limits.COMMUNITY_ABOUT_BYTES);
        }
        if (profile.use == bytes32(0)) revert ICommunity.Community_UseEmpty();
        if (profile.cell != 0 && !Cells.isValid(profile.cell)) revert ICommunity.Community_CellInvalid(profile.cell);
    }

    function check(ICommunity.JoinPolicy calldata policy) internal pure {
        bool invites = policy.way == ICommunity.JoinWay.Invitation;
        bool counts = policy.way == ICommunity.JoinWay.Vouches;
        if ((policy.membersInvite && !invites) || (!counts && (policy.vouches != 0 || policy.vouchWeight != 0))) {
            revert ICommunity.Community_PolicyMixed(policy.way);
        }
        if (!counts) return;

        if (policy.vouches == 0 || policy.vouches > Limits.JOIN_VOUCHES) {
            revert ICommunity.Community_VouchesOutOfRange(policy.vouches, Limits.JOIN_VOUCHES);
        }
        if (policy.vouchWeight == 0 || policy.vouchWeight > Limits.VOUCH_WEIGHT) {
            revert ICommunity.Community_VouchWeightOutOfRange(policy.vouchWeight, Limits.VOUCH_WEIGHT);
        }
    }

    function check(ICommunity.DisputeSettings calldata settings) internal pure {
        // An even number has two in the middle.
        if (settings.jurors > Limits.JURORS || (settings.jurors != 0 && settings.jurors % 2 == 0)) {
            revert ICommunity.Community_JurorsOutOfRange(settings.jurors, Limits.JURORS);
        }
        // Safe: the sum of three uint32 in a uint256.
        uint256 round = uint256(settings.commitSeconds) + settings.revealSeconds + settings.appealSeconds;
        if (settings.arbitrator == address(0)) {
            if (settings.jurors != 0 || round != 0 || settings.feePerJuror != 0 || settings.rulingWindow != 0) {
                revert ICommunity.Community_DisputeSettingsMixed();
            }
            return;
        }
        if (settings.jurors == 0) {
            if (round != 0 || settings.feePerJuror != 0) revert ICommunity.Community_DisputeSettingsMixed();
        } else {
            _checkPeriod(settings.commitSeconds);
            _checkPeriod(settings.revealSeconds);
            _checkPeriod(settings.appealSeconds);
        }
        uint256 least = round > Limits.RULING_WINDOW_MIN_SECONDS ? round : Limits.RULING_WINDOW_MIN_SECONDS;
        if (settings.rulingWindow < least || settings.rulingWindow > Limits.RULING_WINDOW_MAX_SECONDS) {
            revert ICommunity.Community_RulingWindowOutOfRange(
                settings.rulingWindow,
                least,
                Limits.RULING_WINDOW_MAX_SECONDS
            );
        }
    }

    function check(ICommunity.MatchingWeights calldata weights) internal pure {
        // In a uint256, so that five of them can't wrap around.
        uint256 sum =
            uint256(weights.distance) + weights.reputation + weights.availability + weights.price + weights.service;
        if (sum != Limits.MATCHING_WEIGHTS_PERCENT) {
            revert ICommunity.Community_WeightsSum(sum, Limits.MATCHING_WEIGHTS_PERCENT);
        }
    }

    function _checkPeriod(uint256 period) private pure {
        if (
            period % MINUTE != 0 || period < Limits.JURY_PERIOD_MIN_SECONDS || period > Limits.JURY_PERIOD_MAX_SECONDS
        ) {
            revert ICommunity.Community_PeriodOutOfRange(
                period,
                Limits.JURY_PERIOD_MIN_SECONDS,
                Limits.JURY_PERIOD_MAX_SECONDS
            );
        }
    }
}
