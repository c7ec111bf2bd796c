// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title IListings
/// @notice Offers and needs. What matching needs is in the events, flat; storage keeps only who published and whether
/// the listing still stands.
interface IListings {
    enum Kind {
        Offer,
        Need
    }

    /// @notice What a price is for.
    enum Unit {
        Once,
        Hour,
        Day,
        Piece
    }

    /// @notice What a listing says; everything but community, kind and category can be revised.
    /// @param community Where it is published; the publisher is a member there.
    /// @param category The service's category code, not zero; the top 16 bits of the listing's id.
    /// @param cell H3 cell at resolution `Limits.CELL_RESOLUTION`; 0 for what needs no place.
    /// @param radius How far the publisher goes, or lets others come from, in metres; 0 with no place.
    /// @param hoursOfWeek Weekly availability: bit h (0 to 167) is the hour that starts h hours after Monday 00:00, in the
    /// publisher's own time; not zero.
    /// @param utcOffset The publisher's offset from UTC in minutes when publishing.
    /// @param expiry Unix time in seconds after which the listing no longer stands; 0 for never.
    /// @param payments Bit set of ways to pay: 1 escrowed token, 2 direct crypto, 4 traditional, 8 time credits, 16 gift.
    /// @param unit What the price is for.
    /// @param token ERC-7528 address of the native currency, an ERC-20, or zero where no token is named.
    /// @param price In the token's smallest unit for one `unit`; 0 for a gift.
    /// @param title 1 to `Limits.TITLE_BYTES` bytes of UTF-8.
    /// @param description At most `Limits.DESCRIPTION_BYTES` bytes of UTF-8.
    /// @param tags Space-separated `key:value` words for service-specific matching, such as `skill:plumbing
    /// language:ar`; at most `Limits.TAGS_BYTES` bytes.
    struct Draft {
        address community;
        Kind kind;
        uint16 category;
        uint64 cell;
        uint32 radius;
        uint168 hoursOfWeek;
        int16 utcOffset;
        uint40 expiry;
        uint8 payments;
        Unit unit;
        address token;
        uint96 price;
        string title;
        string description;
        string tags;
    }

    event ListingPublished(
        uint256 indexed id,
        address indexed member,
        address indexed community,
        Kind kind,
        uint16 category
    );
    event ListingPlaced(
        uint256 indexed id,
        uint64 cell,
        uint32 radius,
        uint168 hoursOfWeek,
        int16 utcOffset,
        uint40 expiry
    );
    event ListingPriced(uint256 indexed id, uint8 payments, Unit unit, address token, uint96 price);
    event ListingDescribed(uint256 indexed id, string title, string description, string tags);
    event ListingWithdrawn(uint256 indexed id);

    error Listings_NotCommunity(address community);
    error Listings_NotMember(address community, address caller);
    error Listings_CategoryZero();
    error Listings_CellInvalid(uint64 cell);
    error Listings_RadiusTooLarge(uint256 metresGiven, uint256 metresAllowed);
    error Listings_RadiusWithoutPlace();
    error Listings_HoursEmpty();
    error Listings_UtcOffsetInvalid(int256 minutesGiven);
    error Listings_ExpiryPast(uint256 expiry, uint256 now_);
    error Listings_PaymentsInvalid(uint8 payments);
    error Listings_TitleEmpty();
    error Listings_TitleTooLong(uint256 bytesGiven, uint256 bytesAllowed);
    error Listings_DescriptionTooLong(uint256 bytesGiven, uint256 bytesAllowed);
    error Listings_TagsTooLong(uint256 bytesGiven, uint256 bytesAllowed);
    error Listings_Unknown(uint256 id);
    error Listings_NotPublisher(uint256 id, address caller);
    error Listings_Withdrawn(uint256 id);
    error Listings_Fixed(uint256 id);

    /// @notice Publishes an offer or a need.
    /// @return id `category << 240 | n`, n counting from 1.
    function publish(Draft calldata draft) external returns (uint256 id);

    /// @notice Replaces what a listing says. Community, kind and category stay.
    function revise(uint256 id, Draft calldata draft) external;

    /// @notice Takes a listing back, for good. Running agreements go on.
    function withdraw(uint256 id) external;

    /// @return The publisher, zero for an unknown id.
    function publisherOf(uint256 id) external view returns (address);

    /// @return Whether the listing is published and not withdrawn (expiry is the reader's to check).
    function isStanding(uint256 id) external view returns (bool);
}
