// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IReputation} from "./IReputation.sol";
import {ISingleSchemaResolver} from "./ISingleSchemaResolver.sol";

/// @title IReviewResolver
/// @notice EAS resolver of the review schema: only a party of a closed agreement, once, about the other.
/// @dev Schema `bytes32 agreement,uint8 overall,uint8 reliability,uint8 quality,uint8 communication,uint8 safety`, not
/// revocable. The attestation's recipient is the reviewed member; it never expires.
///
/// What bounds a false review:
///  - there has to be an agreement that both sides accepted and that is closed, so nobody is reviewed by a stranger;
///  - one review a side: who is reviewed badly first can answer once, and neither can raise the stakes. A review of 1 lowers
///    a score s of weight w by (s − 1)/(w + 1), and counts half after each half-life;
///  - it can't be taken back, so there is nothing to threaten or to pay for once it is written;
///  - reviews are public at once, so the second to write knows what the first wrote. Hiding them would take a second
///    transaction of everyone, and who never reveals would silence the other; so retaliation is bounded, not prevented.
/// What bounds fakes among accounts in league is said in {IReputation}.
interface IReviewResolver is IReputation, ISingleSchemaResolver {
    /// @notice A review was accepted, with all that an index needs.
    /// @param category The listing's category code, 0 for none.
    /// @param overall 1 to 5.
    /// @param reliability 1 to 5, 0 for not rated; so are quality, communication and safety.
    /// @param meanAfter The member's score in this category with this review in it, 1e18 to 5e18.
    /// @param weightAfter Its weight at this moment, in units of 1e-18. It halves every `HALF_LIFE` seconds.
    event Reviewed(
        bytes32 indexed agreement,
        address indexed reviewer,
        address indexed member,
        bytes32 attestation,
        uint16 category,
        uint8 overall,
        uint8 reliability,
        uint8 quality,
        uint8 communication,
        uint8 safety,
        uint64 meanAfter,
        uint128 weightAfter
    );

    error ReviewResolver_HalfLifeZero();
    error ReviewResolver_NotReviewable(bytes32 agreement);
    error ReviewResolver_NotParty(bytes32 agreement, address attester);
    error ReviewResolver_NotAboutOtherParty(bytes32 agreement, address recipient);
    error ReviewResolver_AlreadyReviewed(bytes32 agreement, address attester);
    error ReviewResolver_RatingOutOfRange(uint256 position, uint256 rating);

    /// @return Whether this member already reviewed this agreement.
    function hasReviewed(bytes32 agreement, address member) external view returns (bool);
}
