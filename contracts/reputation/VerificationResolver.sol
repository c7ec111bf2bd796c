// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IEAS, Attestation} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";

import {ICommunity} from "../interfaces/ICommunity.sol";
import {ICommunityFactory} from "../interfaces/ICommunityFactory.sol";
import {ISingleSchemaResolver} from "../interfaces/ISingleSchemaResolver.sol";
import {IVerificationResolver} from "../interfaces/IVerificationResolver.sol";
import {IVerifications} from "../interfaces/IVerifications.sol";
import {SingleSchemaResolver} from "./SingleSchemaResolver.sol";

/// @title VerificationResolver
/// @notice See the documentation in {IVerificationResolver} and {IVerifications}.
contract VerificationResolver is IVerificationResolver, SingleSchemaResolver {
    /// @dev Slot: verifier, until, attestation (256 bits). The first 7 bytes of a uid tell a verifier's own verifications of
    /// one kind of one member apart: two are alike by chance once in 2^56, and a verifier who makes two alike on purpose
    /// can then do with the older what it can do with the newer anyway.
    struct Verification {
        address verifier;
        // Unix seconds; from then on it no longer counts.
        uint40 until;
        bytes7 attestation;
    }

    /// @dev The schema's words: community, kind and method.
    uint256 private constant WORDS = 3;

    /// @inheritdoc ISingleSchemaResolver
    string public constant override SCHEMA = "address community,bytes32 kind,bytes32 method";

    /// @notice Founded every community whose verifiers count.
    ICommunityFactory public immutable COMMUNITIES;

    mapping(address member => mapping(address community => mapping(bytes32 kind => Verification verification)))
        private _verifications;

    constructor(
        IEAS eas,
        ICommunityFactory communities
    )
        SingleSchemaResolver(
            eas,
            Rules({schema: SCHEMA, words: WORDS, revocable: true, shortestLife: 0, longestLife: FOREVER})
        )
    {
        COMMUNITIES = communities;
    }

    /// @inheritdoc IVerifications
    function isVerified(address member, address community, bytes32 kind) external view override returns (bool) {
        return _stands(_verifications[member][community][kind], community);
    }

    /// @inheritdoc SingleSchemaResolver
    function _accept(Attestation calldata attestation) internal override {
        // Check:
        (address community, bytes32 kind, bytes32 method) = _decode(attestation.data);
        if (!ICommunity(community).isVerifier(attestation.attester)) {
            revert VerificationResolver_NotVerifier(community, attestation.attester);
        }
        Verification memory before = _verifications[attestation.recipient][community][kind];
        if (before.verifier != attestation.attester && _stands(before, community)) {
            revert VerificationResolver_AlreadyVerified(attestation.recipient, before.verifier);
        }

        // Effect:
        uint40 until = _untilOf(attestation.expirationTime);
        _verifications[attestation.recipient][community][kind] = Verification(
            attestation.attester,
            until,
            bytes7(attestation.uid)
        );

        // Log the event.
        emit Verified(attestation.recipient, community, attestation.attester, attestation.uid, kind, method, until);
    }

    /// @inheritdoc SingleSchemaResolver
    function _retract(Attestation calldata attestation) internal override returns (bool) {
        (address community, bytes32 kind, ) = abi.decode(attestation.data, (address, bytes32, bytes32));
        Verification memory current = _verifications[attestation.recipient][community][kind];
        // One that a newer replaced may be revoked too, but that is no longer ours to act on.
        if (current.verifier == attestation.attester && current.attestation == bytes7(attestation.uid)) {
            // Effect:
            delete _verifications[attestation.recipient][community][kind];

            // Log the event.
            emit VerificationRevoked(attestation.recipient, community, attestation.attester, attestation.uid, kind);
        }
        return true;
    }

    /// @dev Asks the factory first, so that only code of our own is ever called.
    function _decode(bytes calldata data) private view returns (address community, bytes32 kind, bytes32 method) {
        uint256 word;
        (word, kind, method) = abi.decode(data, (uint256, bytes32, bytes32));
        // Safe where the word is an address, and used only then.
        community = address(uint160(word));
        if (word > type(uint160).max || !COMMUNITIES.isCommunity(community)) {
            revert VerificationResolver_NotCommunity(word);
        }
        if (kind == bytes32(0) || method == bytes32(0)) revert VerificationResolver_SlugEmpty();
    }

    /// @dev Only a community that the factory knew when it was recorded has a record, and is asked.
    function _stands(Verification memory verification, address community) private view returns (bool) {
        return block.timestamp < verification.until && ICommunity(community).isVerifier(verification.verifier);
    }

    /// @dev 40 bits of seconds last for 34,000 years, which is as good as forever.
    function _untilOf(uint64 expirationTime) private pure returns (uint40) {
        bool never = expirationTime == 0 || expirationTime > type(uint40).max;
        return never ? type(uint40).max : uint40(expirationTime);
    }
}
