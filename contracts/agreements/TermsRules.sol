// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IAgreements} from "../interfaces/IAgreements.sol";
import {Limits} from "../libraries/Limits.sol";
import {Tokens} from "../libraries/Tokens.sol";

/// @title TermsRules
/// @notice What two members may agree on. Looked at once, when terms are proposed.
library TermsRules {
    /// @dev Milestones that this version takes.
    uint256 private constant MILESTONES = 1;

    uint256 private constant CATEGORY_SHIFT = 240;

    function check(IAgreements.Terms calldata terms) internal view {
        if (terms.payer == address(0) || terms.provider == address(0)) {
            revert IAgreements.Agreements_PartyZero();
        }
        if (terms.payer == terms.provider) revert IAgreements.Agreements_SameParties(terms.payer);
        _checkArbitrator(terms);
        _checkAmounts(terms);
        _checkTimes(terms);
    }

    /// @return total In the token's smallest unit; the amounts' bounds were checked when the terms were proposed.
    function totalOf(IAgreements.Terms calldata terms) internal pure returns (uint96 total) {
        for (uint256 i = 0; i < terms.amounts.length; ++i) total += terms.amounts[i];
    }

    /// @return The code that a listing's id carries.
    function categoryOf(IAgreements.Terms calldata terms) internal pure returns (uint16) {
        // Safe: 16 bits are left after the shift.
        return uint16(terms.listing >> CATEGORY_SHIFT);
    }

    function _checkArbitrator(IAgreements.Terms calldata terms) private pure {
        if (
            terms.arbitrator != address(0) ||
            terms.arbitratorData.length != 0 ||
            terms.choices != 0 ||
            terms.rulingWindow != 0
        ) revert IAgreements.Agreements_ArbitratorNotSupported();
    }

    function _checkAmounts(IAgreements.Terms calldata terms) private pure {
        if (terms.token != Tokens.NATIVE && terms.token != Tokens.NONE) {
            revert IAgreements.Agreements_TokenNotSupported(terms.token);
        }
        uint256 count = terms.amounts.length;
        if (count == 0 || count > MILESTONES) {
            revert IAgreements.Agreements_MilestoneCount(count, MILESTONES);
        }
        uint256 total;
        for (uint256 i = 0; i < count; ++i) {
            uint256 amount = terms.amounts[i];
            if (terms.token == Tokens.NONE) {
                if (amount != 0) revert IAgreements.Agreements_AmountWithoutToken(i);
            } else if (amount == 0) {
                revert IAgreements.Agreements_AmountZero(i);
            }
            total += amount;
        }
        if (total > Limits.AMOUNT) revert IAgreements.Agreements_AmountTooLarge(total);
    }

    function _checkTimes(IAgreements.Terms calldata terms) private view {
        if (terms.acceptBy < block.timestamp) {
            revert IAgreements.Agreements_AcceptByPast(terms.acceptBy, block.timestamp);
        }
        if (terms.deliverBy <= terms.acceptBy) {
            revert IAgreements.Agreements_DeliverByTooEarly(terms.deliverBy, terms.acceptBy);
        }
        uint256 latest = block.timestamp + Limits.TERM_MAX_SECONDS;
        if (terms.deliverBy > latest) {
            revert IAgreements.Agreements_DeliverByTooLate(terms.deliverBy, latest);
        }
        if (
            terms.reviewWindow < Limits.REVIEW_WINDOW_MIN_SECONDS ||
            terms.reviewWindow > Limits.REVIEW_WINDOW_MAX_SECONDS
        ) revert IAgreements.Agreements_ReviewWindowOutOfRange(terms.reviewWindow);
    }
}
