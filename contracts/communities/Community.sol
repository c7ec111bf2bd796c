// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";

import {ICommunity} from "../interfaces/ICommunity.sol";
import {IVouches} from "../interfaces/IVouches.sol";
import {CommunityRules} from "./CommunityRules.sol";
import {Joining} from "./Joining.sol";

/// @title Community
/// @notice See the documentation in {ICommunity}.
/// @dev Runs as an ERC-1167 clone: nothing that a community says is in the constructor. OpenZeppelin's {EIP712} builds the
/// domain from `address(this)` at run time when it isn't the implementation, so each clone has its own.
contract Community is Joining, Initializable {
    string private _name;

    /// @dev Slot 0: arbitrator, jurors, commitSeconds, revealSeconds (232 bits).
    /// Slot 1: appealSeconds, feePerJuror, rulingWindow (128 bits).
    DisputeSettings private _disputeSettings;

    /// @inheritdoc ICommunity
    mapping(address account => bool named) public override isVerifier;

    constructor(IVouches vouches) Joining(vouches) ERC721("", "") EIP712("Myceliary Community", "1") {
        _disableInitializers();
    }

    /// @notice Called once by the factory, in the transaction that makes the clone.
    /// @param founder Becomes the steward and the first member, whatever the policy.
    function initialize(address founder, Profile calldata profile, JoinPolicy calldata policy) external initializer {
        // Check: a clone made by someone other than the factory may pass anything.
        if (founder == address(0)) revert Community_StewardZero();

        // Effect:
        steward = founder;
        _describe(profile);
        _setJoinPolicy(policy);
        _enter(founder);
    }

    /// @inheritdoc ICommunity
    function describe(Profile calldata profile) external override {
        // Check:
        _checkSteward();

        // Check, effect, log:
        _describe(profile);
    }

    /// @inheritdoc ICommunity
    function setDisputeSettings(DisputeSettings calldata settings) external override {
        // Check:
        _checkSteward();
        CommunityRules.check(settings);

        // Effect:
        _disputeSettings = settings;

        // Log the event.
        emit DisputeSettingsChanged(
            settings.arbitrator,
            settings.jurors,
            settings.commitSeconds,
            settings.revealSeconds,
            settings.appealSeconds,
            settings.feePerJuror,
            settings.rulingWindow
        );
    }

    /// @inheritdoc ICommunity
    function setMatchingWeights(MatchingWeights calldata weights) external override {
        // Check:
        _checkSteward();
        CommunityRules.check(weights);

        // Log the event: no contract reads them.
        emit MatchingWeightsChanged(
            weights.distance,
            weights.reputation,
            weights.availability,
            weights.price,
            weights.service
        );
    }

    /// @inheritdoc ICommunity
    function addVerifier(address account) external override {
        // Check:
        _checkSteward();
        if (account == address(0)) revert Community_VerifierZero();
        if (isVerifier[account]) revert Community_AlreadyVerifier(account);

        // Effect:
        isVerifier[account] = true;

        // Log the event.
        emit VerifierAdded(account);
    }

    /// @inheritdoc ICommunity
    function removeVerifier(address account) external override {
        // Check:
        _checkSteward();
        if (!isVerifier[account]) revert Community_NotVerifier(account);

        // Effect:
        isVerifier[account] = false;

        // Log the event.
        emit VerifierRemoved(account);
    }

    /// @notice The community's name.
    function name() public view override returns (string memory) {
        return _name;
    }

    /// @inheritdoc ICommunity
    function disputeSettings() external view override returns (DisputeSettings memory) {
        return _disputeSettings;
    }

    function _describe(Profile calldata profile) private {
        // Check:
        CommunityRules.check(profile);

        // Effect: only the name is read on chain; the rest is in the event.
        _name = profile.name;

        // Log the event.
        emit Described(profile.name, profile.about, profile.use, profile.cell);
    }
}
