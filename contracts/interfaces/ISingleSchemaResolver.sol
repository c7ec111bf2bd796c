// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title ISingleSchemaResolver
/// @notice An EAS resolver that takes attestations of one schema alone, which is registered from what it says here.
/// @dev Every attestation is about somebody other than its attester. An attestation that somebody else sent and paid for
/// (EAS's delegated attestation) is its signer's.
interface ISingleSchemaResolver {
    /// @notice The attestation is of a schema that somebody else registered with this resolver.
    error SingleSchemaResolver_WrongSchema(bytes32 schema);
    error SingleSchemaResolver_ValueSent();
    error SingleSchemaResolver_WrongRevocability(bool revocable);

    /// @param life Seconds; 2^64 − 1 for an attestation that never expires. So are the bounds.
    error SingleSchemaResolver_LifeOutOfRange(uint256 life, uint256 shortest, uint256 longest);
    error SingleSchemaResolver_NotAboutAnother(address recipient);
    error SingleSchemaResolver_DataMalformed(uint256 bytesGiven, uint256 bytesNeeded);

    /// @return The schema as it is registered with EAS.
    function SCHEMA() external view returns (string memory);

    /// @return The uid under which EAS knows the schema with this resolver.
    function SCHEMA_UID() external view returns (bytes32);

    /// @return Whether the schema is registered as revocable, and every attestation has to be.
    function REVOCABLE() external view returns (bool);
}
