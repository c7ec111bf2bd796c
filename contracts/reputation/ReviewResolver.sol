// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Attestation} from "@ethereum-attestation-service/eas-contracts/contracts/Common.sol";
import {IEAS} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {SchemaResolver} from "@ethereum-attestation-service/eas-contracts/contracts/resolver/SchemaResolver.sol";
import {IAgreements} from "../interfaces/IAgreements.sol";
import {IReviewResolver} from "../interfaces/IReviewResolver.sol";
import {Limits} from "../libraries/Limits.sol";

/// @title ReviewResolver
/// @notice Who may review whom; all that it promises stands in its interface.
contract ReviewResolver is IReviewResolver, SchemaResolver {
    uint256 private constant DATA_BYTES = 192;
    uint256 private constant RATINGS = 5;

    IAgreements private immutable _agreements;

    /// @inheritdoc IReviewResolver
    mapping(bytes32 agreement => mapping(address member => bool)) public override hasReviewed;

    constructor(IEAS eas, IAgreements agreements) SchemaResolver(eas) {
        _agreements = agreements;
    }

    /// @inheritdoc SchemaResolver
    function onAttest(Attestation calldata attestation, uint256 value) internal override returns (bool) {
        // Check
        if (value != 0) revert ReviewResolver_ValueSent();
        if (attestation.revocable) revert ReviewResolver_Revocable();
        if (attestation.expirationTime != 0) revert ReviewResolver_Expiring();
        if (attestation.data.length != DATA_BYTES) revert ReviewResolver_DataMalformed(attestation.data.length);
        (bytes32 agreement, uint256[RATINGS] memory ratings) =
            abi.decode(attestation.data, (bytes32, uint256[5]));
        _checkRatings(ratings);
        if (!_agreements.isReviewable(agreement)) revert ReviewResolver_NotReviewable(agreement);
        _checkParties(agreement, attestation.attester, attestation.recipient);
        if (hasReviewed[agreement][attestation.attester]) {
            revert ReviewResolver_AlreadyReviewed(agreement, attestation.attester);
        }
        // Effect
        hasReviewed[agreement][attestation.attester] = true;
        // Log the event.
        emit Reviewed(
            agreement,
            attestation.attester,
            attestation.recipient,
            attestation.uid,
            _agreements.categoryOf(agreement),
            uint8(ratings[0]),
            uint8(ratings[1]),
            uint8(ratings[2]),
            uint8(ratings[3]),
            uint8(ratings[4])
        );
        return true;
    }

    /// @dev A review stays: it is registered as not revocable, and EAS refuses before it asks here.
    function onRevoke(Attestation calldata, uint256) internal pure override returns (bool) {
        return false;
    }

    function _checkParties(bytes32 agreement, address attester, address recipient) private view {
        (address payer, address provider) = _agreements.partiesOf(agreement);
        if (attester != payer && attester != provider) revert ReviewResolver_NotParty(agreement, attester);
        if (recipient != (attester == payer ? provider : payer)) {
            revert ReviewResolver_NotAboutOtherParty(agreement, recipient);
        }
    }

    function _checkRatings(uint256[RATINGS] memory ratings) private pure {
        if (ratings[0] == 0) revert ReviewResolver_RatingOutOfRange(0, 0);
        for (uint256 i = 0; i < RATINGS; ++i) {
            if (ratings[i] > Limits.RATING) revert ReviewResolver_RatingOutOfRange(i, ratings[i]);
        }
    }
}
