// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title IVerifications
/// @notice What the verifiers that a community named have checked of a member.
interface IVerifications {
    /// @param member Of whom something was checked.
    /// @param community Whose verifier checked it.
    /// @param kind What was checked, as an ASCII slug ("legal-name", "driving-licence").
    /// @return Whether there is a verification that neither was revoked nor expired, by one who still is the community's
    /// verifier.
    function isVerified(address member, address community, bytes32 kind) external view returns (bool);
}
