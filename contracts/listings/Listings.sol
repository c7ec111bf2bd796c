// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {ICommunity} from "../interfaces/ICommunity.sol";
import {ICommunityFactory} from "../interfaces/ICommunityFactory.sol";
import {IListings} from "../interfaces/IListings.sol";
import {DraftRules} from "./DraftRules.sol";

/// @title Listings
/// @notice See the documentation in {IListings}.
contract Listings is IListings {
    /// @dev slot 0: publisher, kind, withdrawn; slot 1: community.
    struct Listing {
        address publisher;
        Kind kind;
        bool withdrawn;
        address community;
    }

    uint256 private constant CATEGORY_SHIFT = 240;

    /// @notice Founded every community in which one can publish.
    ICommunityFactory public immutable COMMUNITIES;

    uint256 private _count;
    mapping(uint256 id => Listing listing) private _listings;

    constructor(ICommunityFactory communities) {
        COMMUNITIES = communities;
    }

    /// @inheritdoc IListings
    function publish(Draft calldata draft) external override returns (uint256 id) {
        // Check:
        DraftRules.check(draft);
        _checkMember(draft.community);

        // Effect:
        id = (uint256(draft.category) << CATEGORY_SHIFT) | ++_count;
        _listings[id] = Listing(msg.sender, draft.kind, false, draft.community);

        // Log the events.
        emit ListingPublished(id, msg.sender, draft.community, draft.kind, draft.category);
        _emitContent(id, draft);
    }

    /// @inheritdoc IListings
    function revise(uint256 id, Draft calldata draft) external override {
        // Check:
        Listing storage listing = _standingOfCaller(id);
        if (
            draft.community != listing.community || draft.kind != listing.kind || draft.category != id >> CATEGORY_SHIFT
        ) revert Listings_Fixed(id);
        DraftRules.check(draft);
        _checkMember(draft.community);

        // Log the events.
        _emitContent(id, draft);
    }

    /// @inheritdoc IListings
    function withdraw(uint256 id) external override {
        // Check and effect:
        _standingOfCaller(id).withdrawn = true;

        // Log the event.
        emit ListingWithdrawn(id);
    }

    /// @inheritdoc IListings
    function publisherOf(uint256 id) external view override returns (address) {
        return _listings[id].publisher;
    }

    /// @inheritdoc IListings
    function isStanding(uint256 id) external view override returns (bool) {
        Listing storage listing = _listings[id];
        return listing.publisher != address(0) && !listing.withdrawn;
    }

    function _emitContent(uint256 id, Draft calldata draft) private {
        emit ListingPlaced(id, draft.cell, draft.radius, draft.hoursOfWeek, draft.utcOffset, draft.expiry);
        emit ListingPriced(id, draft.payments, draft.unit, draft.token, draft.price);
        emit ListingDescribed(id, draft.title, draft.description, draft.tags);
    }

    function _standingOfCaller(uint256 id) private view returns (Listing storage listing) {
        listing = _listings[id];
        if (listing.publisher == address(0)) revert Listings_Unknown(id);
        if (listing.publisher != msg.sender) revert Listings_NotPublisher(id, msg.sender);
        if (listing.withdrawn) revert Listings_Withdrawn(id);
    }

    /// @dev Asks the factory first, so that only code of our own is ever called.
    function _checkMember(address community) private view {
        if (!COMMUNITIES.isCommunity(community)) revert Listings_NotCommunity(community);
        if (!ICommunity(community).isMember(msg.sender)) revert Listings_NotMember(community, msg.sender);
    }
}
