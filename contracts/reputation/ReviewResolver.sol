// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IEAS, Attestation} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {SchemaResolver} from "@ethereum-attestation-service/eas-contracts/contracts/resolver/SchemaResolver.sol";

import {IAgreements} from "../interfaces/IAgreements.sol";
import {IReviewResolver} from "../interfaces/IReviewResolver.sol";
import {Limits} from "../libraries/Limits.sol";

/// @title ReviewResolver
/// @notice See the documentation in {IReviewResolver}.
contract ReviewResolver is IReviewResolver, SchemaResolver {
    /// @dev The schema's words: the agreement and five ratings.
    uint256 private constant WORDS = 6;

    /// @inheritdoc IReviewResolver
    string public constant override SCHEMA =
        "bytes32 agreement,uint8 overall,uint8 reliability,uint8 quality,uint8 communication,uint8 safety";

    /// @inheritdoc IReviewResolver
    bytes32 public immutable override SCHEMA_UID;

    /// @notice Knows who was a party of what, and whether it is closed.
    IAgreements public immutable AGREEMENTS;

    /// @inheritdoc IReviewResolver
    mapping(bytes32 agreement => mapping(address member => bool reviewed)) public override hasReviewed;

    constructor(IEAS eas, IAgreements agreements) SchemaResolver(eas) {
        AGREEMENTS = agreements;
        // The registry's own formula: keccak256(schema ++ resolver ++ revocable).
        SCHEMA_UID = keccak256(abi.encodePacked(SCHEMA, address(this), false));
    }

    /// @inheritdoc SchemaResolver
    function onAttest(Attestation calldata attestation, uint256 value) internal override returns (bool) {
        // Check: anyone may register another schema with this resolver, whose data means something else.
        if (attestation.schema != SCHEMA_UID) revert ReviewResolver_WrongSchema(attestation.schema);
        if (value != 0) revert ReviewResolver_ValueSent();
        if (attestation.expirationTime != 0) revert ReviewResolver_Expiring();
        if (attestation.revocable) revert ReviewResolver_Revocable();
        (bytes32 agreement, uint8[5] memory ratings) = _decode(attestation.data);
        _checkParties(agreement, attestation.attester, attestation.recipient);
        if (hasReviewed[agreement][attestation.attester]) {
            revert ReviewResolver_AlreadyReviewed(agreement, attestation.attester);
        }

        // Effect:
        hasReviewed[agreement][attestation.attester] = true;

        // Log the event.
        emit Reviewed(
            agreement,
            attestation.attester,
            attestation.recipient,
            attestation.uid,
            AGREEMENTS.categoryOf(agreement),
            ratings[0],
            ratings[1],
            ratings[2],
            ratings[3],
            ratings[4]
        );
        return true;
    }

    /// @inheritdoc SchemaResolver
    function onRevoke(Attestation calldata, uint256) internal pure override returns (bool) {
        return false;
    }

    function _checkParties(bytes32 agreement, address attester, address recipient) private view {
        if (!AGREEMENTS.isReviewable(agreement)) revert ReviewResolver_NotReviewable(agreement);
        (address payer, address provider) = AGREEMENTS.partiesOf(agreement);
        if (attester != payer && attester != provider) {
            revert ReviewResolver_NotParty(agreement, attester);
        }
        if (recipient != (attester == payer ? provider : payer)) {
            revert ReviewResolver_NotAboutOtherParty(agreement, recipient);
        }
    }

    /// @dev Reads whole words, so that bits beyond a uint8 are a rating out of range and not a silent failure.
    function _decode(bytes calldata data) private pure returns (bytes32 agreement, uint8[5] memory ratings) {
        if (data.length != WORDS * 32) revert ReviewResolver_DataMalformed(data.length);
        uint256[5] memory given;
        (agreement, given) = abi.decode(data, (bytes32, uint256[5]));
        for (uint256 i = 0; i < given.length; ++i) {
            // The first is the overall rating, which can't be left out.
            if (given[i] > Limits.RATING || (i == 0 && given[i] == 0)) {
                revert ReviewResolver_RatingOutOfRange(i, given[i]);
            }
            // Safe: at most Limits.RATING.
            ratings[i] = uint8(given[i]);
        }
    }
}
