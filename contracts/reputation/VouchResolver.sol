// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IEAS, Attestation} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";

import {ISingleSchemaResolver} from "../interfaces/ISingleSchemaResolver.sol";
import {IVouches} from "../interfaces/IVouches.sol";
import {IVouchResolver} from "../interfaces/IVouchResolver.sol";
import {Limits} from "../libraries/Limits.sol";
import {SingleSchemaResolver} from "./SingleSchemaResolver.sol";

/// @title VouchResolver
/// @notice See the documentation in {IVouchResolver} and {IVouches}.
contract VouchResolver is IVouchResolver, SingleSchemaResolver {
    /// @dev Slot: weight, until, attestation (256 bits). The first 26 bytes of a uid tell a voucher's own vouches for one
    /// member apart: two alike would take 2^104 tries, and spare the voucher who made them one revocation of its own.
    struct Vouch {
        uint8 weight;
        // Unix seconds; from then on it no longer counts.
        uint40 until;
        bytes26 attestation;
    }

    /// @dev The schema's words: the weight.
    uint256 private constant WORDS = 1;

    /// @inheritdoc ISingleSchemaResolver
    string public constant override SCHEMA = "uint8 weight";

    mapping(address voucher => mapping(address member => Vouch vouch)) private _vouches;

    constructor(
        IEAS eas
    )
        SingleSchemaResolver(
            eas,
            Rules({
                schema: SCHEMA,
                words: WORDS,
                revocable: true,
                shortestLife: 0,
                longestLife: Limits.VOUCH_MAX_SECONDS
            })
        )
    {}

    /// @inheritdoc IVouches
    function weightOf(address voucher, address member) external view override returns (uint8) {
        Vouch memory vouch = _vouches[voucher][member];
        return block.timestamp < vouch.until ? vouch.weight : 0;
    }

    /// @inheritdoc SingleSchemaResolver
    function _accept(Attestation calldata attestation) internal override {
        // Check: the whole word, so that bits beyond a uint8 are a weight out of range and not a silent failure.
        uint256 weight = abi.decode(attestation.data, (uint256));
        if (weight == 0 || weight > Limits.VOUCH_WEIGHT) revert VouchResolver_WeightOutOfRange(weight);

        // Effect: safe, for the weight is at most 100, and 40 bits of seconds last for 34,000 years.
        Vouch memory vouch = Vouch(uint8(weight), uint40(attestation.expirationTime), bytes26(attestation.uid));
        _vouches[attestation.attester][attestation.recipient] = vouch;

        // Log the event.
        emit Vouched(attestation.attester, attestation.recipient, attestation.uid, vouch.weight, vouch.until);
    }

    /// @inheritdoc SingleSchemaResolver
    function _retract(Attestation calldata attestation) internal override returns (bool) {
        // One that a newer replaced may be revoked too, but that is no longer ours to act on.
        if (_vouches[attestation.attester][attestation.recipient].attestation == bytes26(attestation.uid)) {
            // Effect:
            delete _vouches[attestation.attester][attestation.recipient];

            // Log the event.
            emit VouchRevoked(attestation.attester, attestation.recipient, attestation.uid);
        }
        return true;
    }
}
