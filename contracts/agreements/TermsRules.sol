// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IAgreements} from "../interfaces/IAgreements.sol";
import {Limits} from "../libraries/Limits.sol";
import {Tokens} from "../libraries/Tokens.sol";

/// @title TermsRules
/// @notice What two members may agree on. Looked at once, when terms are proposed or opened.
library TermsRules {
    uint256 private constant CATEGORY_SHIFT = 240;

    /// @dev The smallest number of rulings among which there is a choice.
    uint256 private constant CHOICES_MIN = 2;

    /// @return total In the token's smallest unit.
    function check(IAgreements.Terms calldata terms) internal view returns (uint96 total) {
        if (terms.payer == address(0) || terms.provider == address(0)) {
            revert IAgreements.Agreements_PartyZero();
        }
        if (terms.payer == terms.provider) revert IAgreements.Agreements_SameParties(terms.payer);
        _checkArbitrator(terms);
        if (terms.token != Tokens.NATIVE && terms.token != Tokens.NONE) checkToken(terms.token);
        _checkTimes(terms);
        return _checkAmounts(terms);
    }

    /// @dev What holds no code holds no balance.
    function checkToken(address token) internal view {
        if (token.code.length == 0) revert IAgreements.Agreements_TokenNotSupported(token);
    }

    /// @return total In the token's smallest unit; the amounts' bounds were checked when the terms were proposed.
    function totalOf(IAgreements.Terms calldata terms) internal pure returns (uint96 total) {
        uint96[] calldata amounts = terms.amounts;
        for (uint256 i = 0; i < amounts.length; ++i) total += amounts[i];
    }

    /// @return The code that a listing's id carries.
    function categoryOf(IAgreements.Terms calldata terms) internal pure returns (uint16) {
        // Safe: 16 bits are left after the shift.
        return uint16(terms.listing >> CATEGORY_SHIFT);
    }

    function _checkArbitrator(IAgreements.Terms calldata terms) private pure {
        address arbitrator = terms.arbitrator;
        uint256 length = terms.arbitratorData.length;
        if (arbitrator == address(0)) {
            if (length != 0 || terms.choices != 0 || terms.rulingWindow != 0) {
                revert IAgreements.Agreements_RulingTermsWithoutArbitrator();
            }
            return;
        }
        if (arbitrator == terms.payer || arbitrator == terms.provider) {
            revert IAgreements.Agreements_ArbitratorIsParty(arbitrator);
        }
        if (length > Limits.ARBITRATOR_DATA_BYTES) {
            revert IAgreements.Agreements_ArbitratorDataTooLong(length, Limits.ARBITRATOR_DATA_BYTES);
        }
        if (terms.choices < CHOICES_MIN) revert IAgreements.Agreements_ChoicesTooFew(terms.choices);
        if (
            terms.rulingWindow < Limits.RULING_WINDOW_MIN_SECONDS ||
            terms.rulingWindow > Limits.RULING_WINDOW_MAX_SECONDS
        ) revert IAgreements.Agreements_RulingWindowOutOfRange(terms.rulingWindow);
    }

    function _checkAmounts(IAgreements.Terms calldata terms) private pure returns (uint96) {
        uint96[] calldata amounts = terms.amounts;
        uint256 count = amounts.length;
        if (count == 0 || count > Limits.MILESTONES) {
            revert IAgreements.Agreements_MilestoneCount(count, Limits.MILESTONES);
        }
        bool held = terms.token != Tokens.NONE;
        uint256 total;
        for (uint256 i = 0; i < count; ++i) {
            uint256 amount = amounts[i];
            if ((amount != 0) != held) {
                if (held) revert IAgreements.Agreements_AmountZero(i);
                revert IAgreements.Agreements_AmountWithoutToken(i);
            }
            total += amount;
        }
        if (total > Limits.AMOUNT) revert IAgreements.Agreements_AmountTooLarge(total);
        // Safe: Limits.AMOUNT is the largest that 96 bits hold.
        return uint96(total);
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
