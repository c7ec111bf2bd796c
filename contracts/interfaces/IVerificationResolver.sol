// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {ISingleSchemaResolver} from "./ISingleSchemaResolver.sol";
import {IVerifications} from "./IVerifications.sol";

/// @title IVerificationResolver
/// @notice EAS resolver of the verification schema: a verifier that a community named says what it checked of a member.
/// @dev Schema `address community,bytes32 kind,bytes32 method`, revocable. The attestation's recipient is the member; it may
/// expire. It says what was checked and how, as slugs, and never holds the document or its hash: a hash of something that
/// can be guessed tells it.
///
/// Whether the verifier is still named is asked when a verification is read, not only when it is made: a community that
/// takes the naming back no longer stands by what that verifier said, and ends all of it at once, also what it can't find.
/// Naming it again brings back what nobody has replaced.
///
/// A member has one verification of a kind in a community. While it stands only its verifier can renew it, so no verifier
/// can end what another said; once it fell (revoked, expired, its verifier no longer named), any verifier can give a new one.
interface IVerificationResolver is IVerifications, ISingleSchemaResolver {
    /// @notice A member was verified, or verified anew: this takes the place of any older verification of the same kind.
    /// @param kind What was checked, as an ASCII slug.
    /// @param method How it was checked, as an ASCII slug ("document-seen", "met-in-person").
    /// @param until Unix seconds from when on it no longer counts; 2^40 − 1 for one that never expires.
    event Verified(
        address indexed member,
        address indexed community,
        address indexed verifier,
        bytes32 attestation,
        bytes32 kind,
        bytes32 method,
        uint40 until
    );

    /// @notice The member's verification of this kind was taken back. Revoking one that a newer replaced emits nothing.
    event VerificationRevoked(
        address indexed member,
        address indexed community,
        address indexed verifier,
        bytes32 attestation,
        bytes32 kind
    );

    /// @param word What was given as community: all of it, for it may not be an address.
    error VerificationResolver_NotCommunity(uint256 word);
    error VerificationResolver_NotVerifier(address community, address attester);
    error VerificationResolver_SlugEmpty();
    error VerificationResolver_AlreadyVerified(address member, address verifier);
}
