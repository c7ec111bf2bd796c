// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title IReviewResolver
/// @notice EAS resolver of the review schema: only a party of a closed agreement, once, about the other.
/// @dev Schema `bytes32 agreement,uint8 overall,uint8 reliability,uint8 quality,uint8 communication,uint8 safety`, not
/// revocable. The attestation's recipient is the reviewed member; it never expires.
interface IReviewResolver {
    /// @notice A review was accepted, with all that an index needs.
    /// @param category The listing's category code, 0 for none.
    /// @param overall 1 to 5.
    /// @param reliability 1 to 5, 0 for not rated; so are quality, communication and safety.
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
        uint8 safety
    );

    error ReviewResolver_WrongSchema(bytes32 schema);
    error ReviewResolver_NotReviewable(bytes32 agreement);
    error ReviewResolver_NotParty(bytes32 agreement, address attester);
    error ReviewResolver_NotAboutOtherParty(bytes32 agreement, address recipient);
    error ReviewResolver_AlreadyReviewed(bytes32 agreement, address attester);
    error ReviewResolver_RatingOutOfRange(uint256 position, uint256 rating);
    error ReviewResolver_DataMalformed(uint256 bytesGiven);
    error ReviewResolver_Expiring();
    error ReviewResolver_Revocable();
    error ReviewResolver_ValueSent();

    /// @return Whether this member already reviewed this agreement.
    function hasReviewed(bytes32 agreement, address member) external view returns (bool);

    /// @return The schema as it is registered with EAS.
    function SCHEMA() external view returns (string memory);

    /// @return The uid under which EAS knows the schema with this resolver.
    function SCHEMA_UID() external view returns (bytes32);
}
