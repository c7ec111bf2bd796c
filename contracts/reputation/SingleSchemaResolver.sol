// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IEAS, Attestation} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {SchemaResolver} from "@ethereum-attestation-service/eas-contracts/contracts/resolver/SchemaResolver.sol";

import {ISingleSchemaResolver} from "../interfaces/ISingleSchemaResolver.sol";

/// @title SingleSchemaResolver
/// @notice What the resolvers have in common: which attestations are of their schema, and well formed.
/// @dev Some of this EAS refuses before it asks; a resolver doesn't rely on that.
abstract contract SingleSchemaResolver is ISingleSchemaResolver, SchemaResolver {
    /// @param schema As it is registered with EAS.
    /// @param words Length of the data.
    /// @param revocable Whether attestations have to be revocable, or may not be.
    /// @param shortestLife Seconds until it expires, at least.
    /// @param longestLife Seconds until it expires, at most.
    struct Rules {
        string schema;
        uint256 words;
        bool revocable;
        uint256 shortestLife;
        uint256 longestLife;
    }

    /// @dev The life of an attestation that never expires: longer than any that does.
    uint256 internal constant FOREVER = type(uint64).max;

    /// @inheritdoc ISingleSchemaResolver
    bytes32 public immutable override SCHEMA_UID;

    /// @inheritdoc ISingleSchemaResolver
    bool public immutable override REVOCABLE;

    uint256 private immutable _DATA_BYTES;
    uint256 private immutable _SHORTEST_LIFE;
    uint256 private immutable _LONGEST_LIFE;

    constructor(IEAS eas, Rules memory rules) SchemaResolver(eas) {
        // The registry's own formula: keccak256(schema ++ resolver ++ revocable).
        SCHEMA_UID = keccak256(abi.encodePacked(rules.schema, address(this), rules.revocable));
        REVOCABLE = rules.revocable;
        _DATA_BYTES = rules.words * 32;
        _SHORTEST_LIFE = rules.shortestLife;
        _LONGEST_LIFE = rules.longestLife;
    }

    /// @inheritdoc SchemaResolver
    function onAttest(Attestation calldata attestation, uint256 value) internal override returns (bool) {
        // Check: anyone may register another schema with this resolver, whose data means something else.
        if (attestation.schema != SCHEMA_UID) revert SingleSchemaResolver_WrongSchema(attestation.schema);
        _checkValue(value);
        if (attestation.revocable != REVOCABLE) {
            revert SingleSchemaResolver_WrongRevocability(attestation.revocable);
        }
        _checkLife(attestation);
        if (attestation.recipient == address(0) || attestation.recipient == attestation.attester) {
            revert SingleSchemaResolver_NotAboutAnother(attestation.recipient);
        }
        if (attestation.data.length != _DATA_BYTES) {
            revert SingleSchemaResolver_DataMalformed(attestation.data.length, _DATA_BYTES);
        }

        // Check, effect, log:
        _accept(attestation);
        return true;
    }

    /// @inheritdoc SchemaResolver
    function onRevoke(Attestation calldata attestation, uint256 value) internal override returns (bool) {
        // Check:
        _checkValue(value);

        // Effect, log:
        return _retract(attestation);
    }

    /// @dev Checks and records an attestation of this schema, whose form is right. The data is `words` words long.
    function _accept(Attestation calldata attestation) internal virtual;

    /// @dev Takes back what was accepted. EAS lets only its attester come here, and once.
    /// @return Whether it may be taken back.
    function _retract(Attestation calldata attestation) internal virtual returns (bool);

    function _checkLife(Attestation calldata attestation) private view {
        uint256 life = attestation.expirationTime == 0 ? FOREVER : attestation.expirationTime - attestation.time;
        if (life < _SHORTEST_LIFE || life > _LONGEST_LIFE) {
            revert SingleSchemaResolver_LifeOutOfRange(life, _SHORTEST_LIFE, _LONGEST_LIFE);
        }
    }

    function _checkValue(uint256 value) private pure {
        if (value != 0) revert SingleSchemaResolver_ValueSent();
    }
}
