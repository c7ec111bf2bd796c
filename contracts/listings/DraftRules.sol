// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IListings} from "../interfaces/IListings.sol";
import {Cells} from "../libraries/Cells.sol";
import {Limits} from "../libraries/Limits.sol";

/// @title DraftRules
/// @notice What a listing may say.
library DraftRules {
    /// @dev One bit for each way to pay that exists.
    uint8 private constant PAYMENTS = 31;

    function check(IListings.Draft calldata draft) internal view {
        if (draft.category == 0) revert IListings.Listings_CategoryZero();
        _checkPlace(draft);
        _checkTime(draft);
        if (draft.payments == 0 || draft.payments > PAYMENTS) {
            revert IListings.Listings_PaymentsInvalid(draft.payments);
        }
        _checkText(draft);
    }

    function _checkPlace(IListings.Draft calldata draft) private pure {
        if (draft.cell == 0) {
            if (draft.radius != 0) revert IListings.Listings_RadiusWithoutPlace();
            return;
        }
        if (!Cells.isValid(draft.cell)) revert IListings.Listings_CellInvalid(draft.cell);
        if (draft.radius > Limits.RADIUS_METRES) {
            revert IListings.Listings_RadiusTooLarge(draft.radius, Limits.RADIUS_METRES);
        }
    }

    function _checkTime(IListings.Draft calldata draft) private view {
        if (draft.hoursOfWeek == 0) revert IListings.Listings_HoursEmpty();
        if (draft.utcOffset < Limits.UTC_OFFSET_MIN_MINUTES || draft.utcOffset > Limits.UTC_OFFSET_MAX_MINUTES)
            revert IListings.Listings_UtcOffsetInvalid(draft.utcOffset);
        if (draft.expiry != 0 && draft.expiry <= block.timestamp) {
            revert IListings.Listings_ExpiryPast(draft.expiry, block.timestamp);
        }
    }

    function _checkText(IListings.Draft calldata draft) private pure {
        uint256 title = bytes(draft.title).length;
        if (title == 0) revert IListings.Listings_TitleEmpty();
        if (title > Limits.TITLE_BYTES) {
            revert IListings.Listings_TitleTooLong(title, Limits.TITLE_BYTES);
        }
        uint256 description = bytes(draft.description).length;
        if (description > Limits.DESCRIPTION_BYTES) {
            revert IListings.Listings_DescriptionTooLong(description, Limits.DESCRIPTION_BYTES);
        }
        uint256 tags = bytes(draft.tags).length;
        if (tags > Limits.TAGS_BYTES) revert IListings.Listings_TagsTooLong(tags, Limits.TAGS_BYTES);
    }
}
