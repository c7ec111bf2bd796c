// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IAgreements} from "../interfaces/IAgreements.sol";
import {Limits} from "../libraries/Limits.sol";

/// @title TermsCheck
/// @notice What terms must fulfil before anybody can be bound by them.
library TermsCheck {
    /// @dev The native currency's address by ERC-7528.
    address internal constant NATIVE = 0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE;
    address internal constant NO_TOKEN = address(0);

    /// @dev Escrow with several milestones, other tokens and arbitrators widens these two rules and nothing else.
    uint256 private constant MILESTONES_SUPPORTED = 1;

    /// @return total The sum of the milestones, in the token's smallest unit.
    function check(IAgreements.Terms calldata terms) internal view returns (uint256 total) {
        if (terms.payer == address(0) || terms.provider == address(0)) revert IAgreements.Agreements_PartyZero();
        if (terms.payer == terms.provider) revert IAgreements.Agreements_SameParties(terms.payer);
        if (
            terms.arbitrator != address(0) || terms.arbitratorData.length != 0 || terms.choices != 0
                || terms.rulingWindow != 0
        ) revert IAgreements.Agreements_ArbitratorNotSupported();
        _checkTimes(terms);
        total = _totalOf(terms);
    }

    function _checkTimes(IAgreements.Terms calldata terms) private view {
        if (terms.acceptBy < block.timestamp) {
            revert IAgreements.Agreements_AcceptByPast(terms.acceptBy, block.timestamp);
        }
        if (terms.deliverBy <= terms.acceptBy) {
            revert IAgreements.Agreements_DeliverByTooEarly(terms.deliverBy, terms.acceptBy);
        }
        uint256 latest = block.timestamp + Limits.TERM_MAX_SECONDS;
        if (terms.deliverBy > latest) revert IAgreements.Agreements_DeliverByTooLate(terms.deliverBy, latest);
        if (
            terms.reviewWindow < Limits.REVIEW_WINDOW_MIN_SECONDS
                || terms.reviewWindow > Limits.REVIEW_WINDOW_MAX_SECONDS
        ) revert IAgreements.Agreements_ReviewWindowOutOfRange(terms.reviewWindow);
    }

    function _totalOf(IAgreements.Terms calldata terms) private pure returns (uint256 total) {
        uint256 count = terms.amounts.length;
        if (count != MILESTONES_SUPPORTED) {
            revert IAgreements.Agreements_MilestoneCount(count, MILESTONES_SUPPORTED);
        }
        bool held = terms.token != NO_TOKEN;
        if (held && terms.token != NATIVE) revert IAgreements.Agreements_TokenNotSupported(terms.token);
        for (uint256 i = 0; i < count; ++i) {
            uint256 amount = terms.amounts[i];
            if (held && amount == 0) revert IAgreements.Agreements_AmountZero(i);
            if (!held && amount != 0) revert IAgreements.Agreements_AmountWithoutToken(i);
            total += amount;
        }
        if (total > Limits.AMOUNT) revert IAgreements.Agreements_AmountTooLarge(total);
    }
}
