// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IEAS, Attestation} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";

import {IAgreements} from "../interfaces/IAgreements.sol";
import {IReputation} from "../interfaces/IReputation.sol";
import {IReviewResolver} from "../interfaces/IReviewResolver.sol";
import {ISingleSchemaResolver} from "../interfaces/ISingleSchemaResolver.sol";
import {Limits} from "../libraries/Limits.sol";
import {DecayedMean} from "./DecayedMean.sol";
import {SingleSchemaResolver} from "./SingleSchemaResolver.sol";

/// @title ReviewResolver
/// @notice See the documentation in {IReviewResolver} and {IReputation}.
contract ReviewResolver is IReviewResolver, SingleSchemaResolver {
    using DecayedMean for DecayedMean.Record;

    /// @dev The schema's words: the agreement and five ratings.
    uint256 private constant WORDS = 6;

    /// @inheritdoc ISingleSchemaResolver
    string public constant override SCHEMA =
        "bytes32 agreement,uint8 overall,uint8 reliability,uint8 quality,uint8 communication,uint8 safety";

    /// @notice Knows who was a party of what, and whether it is closed.
    IAgreements public immutable AGREEMENTS;

    /// @inheritdoc IReputation
    uint256 public immutable override HALF_LIFE;

    /// @inheritdoc IReviewResolver
    mapping(bytes32 agreement => mapping(address member => bool reviewed)) public override hasReviewed;

    /// @dev One slot each.
    mapping(address member => mapping(uint16 category => DecayedMean.Record score)) private _scores;

    constructor(
        IEAS eas,
        IAgreements agreements,
        uint256 halfLifeSeconds
    )
        SingleSchemaResolver(
            eas,
            Rules({schema: SCHEMA, words: WORDS, revocable: false, shortestLife: FOREVER, longestLife: FOREVER})
        )
    {
        if (halfLifeSeconds == 0) revert ReviewResolver_HalfLifeZero();
        AGREEMENTS = agreements;
        HALF_LIFE = halfLifeSeconds;
    }

    /// @inheritdoc IReputation
    function scoreOf(address member, uint16 category) external view override returns (uint256 score, uint256 weight) {
        DecayedMean.Record memory record = _scores[member][category];
        return (record.mean, record.weightAt(block.timestamp, HALF_LIFE));
    }

    /// @inheritdoc SingleSchemaResolver
    function _accept(Attestation calldata attestation) internal override {
        // Check:
        (bytes32 agreement, uint8[5] memory ratings) = _decode(attestation.data);
        _checkParties(agreement, attestation.attester, attestation.recipient);
        if (hasReviewed[agreement][attestation.attester]) {
            revert ReviewResolver_AlreadyReviewed(agreement, attestation.attester);
        }

        // Effect:
        hasReviewed[agreement][attestation.attester] = true;
        uint16 category = AGREEMENTS.categoryOf(agreement);
        DecayedMean.Record memory score = _scores[attestation.recipient][category].add(
            ratings[0],
            block.timestamp,
            HALF_LIFE
        );
        _scores[attestation.recipient][category] = score;

        // Log the event.
        emit Reviewed(
            agreement,
            attestation.attester,
            attestation.recipient,
            attestation.uid,
            category,
            ratings[0],
            ratings[1],
            ratings[2],
            ratings[3],
            ratings[4],
            score.mean,
            score.weight
        );
    }

    /// @inheritdoc SingleSchemaResolver
    function _retract(Attestation calldata) internal pure override returns (bool) {
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
