// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {ICommunity} from "../interfaces/ICommunity.sol";
import {ICommunityFactory} from "../interfaces/ICommunityFactory.sol";
import {IListings} from "../interfaces/IListings.sol";
import {H3Cell} from "../libraries/H3Cell.sol";
import {Limits} from "../libraries/Limits.sol";

/// @title Listings
/// @notice Offers and needs; all that it promises stands in its interface.
contract Listings is IListings {
    uint8 private constant ALL_PAYMENTS = 31;
    uint256 private constant CATEGORY_SHIFT = 240;

    ICommunityFactory private immutable _communityFactory;

    /// @dev One slot: what another contract, or a revision, must know.
    struct Stored {
        address publisher;
        bool withdrawn;
        Kind kind;
    }

    mapping(uint256 id => Stored) private _listings;
    mapping(uint256 id => address) private _communities;
    uint256 private _count;

    constructor(ICommunityFactory communityFactory) {
        _communityFactory = communityFactory;
    }

    /// @inheritdoc IListings
    function publish(Draft calldata draft) external override returns (uint256 id) {
        // Check
        if (draft.category == 0) revert Listings_CategoryZero();
        if (!_communityFactory.isCommunity(draft.community)) revert Listings_NotCommunity(draft.community);
        if (!ICommunity(draft.community).isMember(msg.sender)) {
            revert Listings_NotMember(draft.community, msg.sender);
        }
        // Effect
        id = (uint256(draft.category) << CATEGORY_SHIFT) | ++_count;
        _listings[id] = Stored({publisher: msg.sender, withdrawn: false, kind: draft.kind});
        _communities[id] = draft.community;
        emit ListingPublished(id, msg.sender, draft.community, draft.kind, draft.category);
        _say(id, draft);
    }

    /// @inheritdoc IListings
    function revise(uint256 id, Draft calldata draft) external override {
        // Check
        Stored storage stored = _ownStanding(id);
        if (
            draft.community != _communities[id] || draft.kind != stored.kind
                || draft.category != id >> CATEGORY_SHIFT
        ) revert Listings_Fixed(id);
        // Effect
        _say(id, draft);
    }

    /// @inheritdoc IListings
    function withdraw(uint256 id) external override {
        // Check
        Stored storage stored = _ownStanding(id);
        // Effect
        stored.withdrawn = true;
        emit ListingWithdrawn(id);
    }

    /// @inheritdoc IListings
    function publisherOf(uint256 id) external view override returns (address) {
        return _listings[id].publisher;
    }

    /// @inheritdoc IListings
    function isStanding(uint256 id) external view override returns (bool) {
        Stored storage stored = _listings[id];
        return stored.publisher != address(0) && !stored.withdrawn;
    }

    function _ownStanding(uint256 id) private view returns (Stored storage stored) {
        stored = _listings[id];
        if (stored.publisher == address(0)) revert Listings_Unknown(id);
        if (stored.publisher != msg.sender) revert Listings_NotPublisher(id, msg.sender);
        if (stored.withdrawn) revert Listings_Withdrawn(id);
    }

    function _say(uint256 id, Draft calldata draft) private {
        _checkPlace(draft);
        _checkTime(draft);
        _checkWords(draft);
        if (draft.payments == 0 || draft.payments > ALL_PAYMENTS) revert Listings_PaymentsInvalid(draft.payments);
        emit ListingPlaced(id, draft.cell, draft.radius, draft.hoursOfWeek, draft.utcOffset, draft.expiry);
        emit ListingPriced(id, draft.payments, draft.unit, draft.token, draft.price);
        emit ListingDescribed(id, draft.title, draft.description, draft.tags);
    }

    function _checkPlace(Draft calldata draft) private pure {
        if (draft.cell == 0) {
            if (draft.radius != 0) revert Listings_RadiusWithoutPlace();
            return;
        }
        if (!H3Cell.isValid(draft.cell, Limits.CELL_RESOLUTION)) revert Listings_CellInvalid(draft.cell);
        if (draft.radius > Limits.RADIUS_METRES) {
            revert Listings_RadiusTooLarge(draft.radius, Limits.RADIUS_METRES);
        }
    }

    function _checkTime(Draft calldata draft) private view {
        if (draft.hoursOfWeek == 0) revert Listings_HoursEmpty();
        if (draft.utcOffset < Limits.UTC_OFFSET_MIN_MINUTES || draft.utcOffset > Limits.UTC_OFFSET_MAX_MINUTES) {
            revert Listings_UtcOffsetInvalid(draft.utcOffset);
        }
        if (draft.expiry != 0 && draft.expiry <= block.timestamp) {
            revert Listings_ExpiryPast(draft.expiry, block.timestamp);
        }
    }

    function _checkWords(Draft calldata draft) private pure {
        uint256 titleBytes = bytes(draft.title).length;
        uint256 descriptionBytes = bytes(draft.description).length;
        uint256 tagsBytes = bytes(draft.tags).length;
        if (titleBytes == 0) revert Listings_TitleEmpty();
        if (titleBytes > Limits.TITLE_BYTES) revert Listings_TitleTooLong(titleBytes, Limits.TITLE_BYTES);
        if (descriptionBytes > Limits.DESCRIPTION_BYTES) {
            revert Listings_DescriptionTooLong(descriptionBytes, Limits.DESCRIPTION_BYTES);
        }
        if (tagsBytes > Limits.TAGS_BYTES) revert Listings_TagsTooLong(tagsBytes, Limits.TAGS_BYTES);
    }
}
