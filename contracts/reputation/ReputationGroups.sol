// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {ISemaphoreVerifier} from "@semaphore-protocol/contracts/interfaces/ISemaphoreVerifier.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

import {ICommunity} from "../interfaces/ICommunity.sol";
import {ICommunityFactory} from "../interfaces/ICommunityFactory.sol";
import {IPoseidon} from "../interfaces/IPoseidon.sol";
import {IReputation} from "../interfaces/IReputation.sol";
import {IReputationGroups} from "../interfaces/IReputationGroups.sol";
import {CommitmentTree} from "./CommitmentTree.sol";
import {Tiers} from "./Tiers.sol";

/// @title ReputationGroups
/// @notice See the documentation in {IReputationGroups}.
contract ReputationGroups is IReputationGroups, EIP712, Nonces {
    using CommitmentTree for mapping(uint256 key => uint256 node);

    /// @dev One slot: place, joined, commitment (256 bits). The low 224 bits of a commitment tell a member's own apart: two
    /// alike would take 2^112 tries.
    struct Membership {
        // Plus one; 0 before the first time.
        uint24 place;
        bool joined;
        uint224 commitment;
    }

    /// @dev Slot 0: members, places. Then mappings.
    struct Group {
        uint24 members;
        // Given out so far.
        uint24 places;
        mapping(uint256 key => uint256 node) nodes;
        mapping(address member => Membership membership) memberships;
        // Unix seconds at which a root was superseded: {PRESENT} of the present one, 0 of what was never a root.
        mapping(uint256 root => uint256 supersededAt) roots;
    }

    bytes32 private constant JOIN_TYPEHASH = keccak256(
        "Join(address member,address community,uint16 category,uint8 level,uint256 commitment,uint256 nonce,uint256 deadline)"
    );

    /// @dev The order of BN254's scalar field (EIP-197), in which commitments are.
    uint256 private constant FIELD = 21888242871839275222246405745257275088548364400416034343698204186575808495617;

    uint256 private constant PRESENT = type(uint40).max;

    /// @inheritdoc IReputationGroups
    uint256 public constant override DEPTH = CommitmentTree.DEPTH;

    /// @inheritdoc IReputationGroups
    uint256 public constant override ROOT_SECONDS = 1 days;

    /// @notice Founded every community that can have groups.
    ICommunityFactory public immutable COMMUNITIES;

    /// @notice Knows the scores.
    IReputation public immutable REPUTATION;

    /// @notice Hashes the trees' nodes.
    IPoseidon public immutable POSEIDON;

    /// @notice Checks the proofs.
    ISemaphoreVerifier public immutable VERIFIER;

    mapping(bytes32 group => Group state) private _groups;

    /// @inheritdoc IReputationGroups
    mapping(uint256 nullifier => bool spent) public override isSpent;

    constructor(
        ICommunityFactory communities,
        IReputation reputation,
        IPoseidon poseidon,
        ISemaphoreVerifier verifier
    ) EIP712("Myceliary Reputation Groups", "1") {
        COMMUNITIES = communities;
        REPUTATION = reputation;
        POSEIDON = poseidon;
        VERIFIER = verifier;
    }

    /// @inheritdoc IReputationGroups
    function join(Tier calldata tier, uint256 commitment) external override {
        // Check, effect, log:
        _join(msg.sender, tier, commitment);
    }

    /// @inheritdoc IReputationGroups
    function joinFor(
        address member,
        Tier calldata tier,
        uint256 commitment,
        uint256 deadline,
        bytes calldata signature
    ) external override {
        // Check, and effect: the nonce is used up.
        if (block.timestamp > deadline) revert ReputationGroups_SignatureExpired(deadline, block.timestamp);
        bytes32 digest = joinDigest(member, tier, commitment, _useNonce(member), deadline);
        // A static call: a member made of code can change nothing here.
        if (!SignatureChecker.isValidSignatureNowCalldata(member, digest, signature)) {
            revert ReputationGroups_SignatureInvalid(member);
        }

        // Check, effect, log:
        _join(member, tier, commitment);
    }

    /// @inheritdoc IReputationGroups
    function leave(Tier calldata tier) external override {
        // Check, effect, log:
        _exit(groupOf(tier), msg.sender);
    }

    /// @inheritdoc IReputationGroups
    function remove(Tier calldata tier, address member) external override {
        // Check: who is in the group joined it in a community of the factory's.
        bytes32 group = groupOf(tier);
        _requireIn(group, member);
        if (isQualified(tier, member)) revert ReputationGroups_StillQualifies(group, member);

        // Effect, log:
        _exit(group, member);
    }

    /// @inheritdoc IReputationGroups
    function prove(Tier calldata tier, bytes32 purpose, bytes32 message, Proof calldata proof) external override {
        // Check:
        if (isSpent[proof.nullifier]) revert ReputationGroups_NullifierSpent(proof.nullifier);
        verify(tier, msg.sender, purpose, message, proof);

        // Effect:
        isSpent[proof.nullifier] = true;

        // Log the event.
        emit Proven(groupOf(tier), msg.sender, purpose, proof.nullifier, message, proof.root);
    }

    /// @inheritdoc IReputationGroups
    function isQualified(Tier calldata tier, address account) public view override returns (bool) {
        (uint256 least, uint256 reviews) = Tiers.thresholdsOf(tier.level);
        (uint256 score, uint256 weight) = REPUTATION.scoreOf(account, tier.category);
        return ICommunity(tier.community).isMember(account) && score >= least && weight > Tiers.weightBelow(reviews);
    }

    /// @inheritdoc IReputationGroups
    function isIn(bytes32 group, address member) external view override returns (bool) {
        return _groups[group].memberships[member].joined;
    }

    /// @inheritdoc IReputationGroups
    function stateOf(bytes32 group) external view override returns (uint256 members, uint256 places, uint256 root) {
        Group storage state = _groups[group];
        return (state.members, state.places, state.nodes[CommitmentTree.ROOT]);
    }

    /// @inheritdoc IReputationGroups
    function rootOf(bytes32 group, uint256 root) external view override returns (uint256 supersededAt) {
        return _groups[group].roots[root];
    }

    /// @inheritdoc IReputationGroups
    function thresholdsOf(uint8 level) external pure override returns (uint256 score, uint256 reviews) {
        return Tiers.thresholdsOf(level);
    }

    /// @inheritdoc IReputationGroups
    function verify(
        Tier calldata tier,
        address asker,
        bytes32 purpose,
        bytes32 message,
        Proof calldata proof
    ) public view override {
        bytes32 group = groupOf(tier);
        uint256 supersededAt = _groups[group].roots[proof.root];
        if (supersededAt == 0) revert ReputationGroups_RootUnknown(group, proof.root);
        if (block.timestamp > supersededAt + ROOT_SECONDS) {
            revert ReputationGroups_RootStale(group, proof.root, supersededAt);
        }
        uint256[8] calldata points = proof.points;
        bool isValid = VERIFIER.verifyProof(
            [points[0], points[1]],
            [[points[2], points[3]], [points[4], points[5]]],
            [points[6], points[7]],
            [proof.root, proof.nullifier, _signal(uint256(message)), _signal(scopeOf(group, asker, purpose))],
            DEPTH
        );
        if (!isValid) revert ReputationGroups_ProofInvalid(group);
    }

    /// @inheritdoc IReputationGroups
    function scopeOf(bytes32 group, address asker, bytes32 purpose) public view override returns (uint256) {
        return uint256(keccak256(abi.encode(_domainSeparatorV4(), group, asker, purpose)));
    }

    /// @inheritdoc IReputationGroups
    function joinDigest(
        address member,
        Tier calldata tier,
        uint256 commitment,
        uint256 nonce,
        uint256 deadline
    ) public view override returns (bytes32) {
        return
            _hashTypedDataV4(
                keccak256(
                    abi.encode(
                        JOIN_TYPEHASH,
                        member,
                        tier.community,
                        tier.category,
                        tier.level,
                        commitment,
                        nonce,
                        deadline
                    )
                )
            );
    }

    /// @inheritdoc IReputationGroups
    function groupOf(Tier calldata tier) public pure override returns (bytes32) {
        return keccak256(abi.encode(tier.community, tier.category, tier.level));
    }

    function _join(address member, Tier calldata tier, uint256 commitment) private {
        // Check: asks the factory first, so that only code of our own is ever called.
        if (!COMMUNITIES.isCommunity(tier.community)) revert ReputationGroups_NotCommunity(tier.community);
        if (!ICommunity(tier.community).isMember(member)) {
            revert ReputationGroups_NotMember(tier.community, member);
        }
        _checkStanding(member, tier);
        if (commitment == 0 || commitment >= FIELD) revert ReputationGroups_CommitmentOutOfRange(commitment);
        bytes32 group = groupOf(tier);
        Group storage state = _groups[group];
        Membership memory membership = state.memberships[member];
        if (membership.joined) revert ReputationGroups_AlreadyIn(group, member);
        bool isNew = membership.place == 0;
        uint24 places = state.places;
        if (!isNew && membership.commitment != uint224(commitment)) {
            revert ReputationGroups_OtherCommitment(group, member);
        }
        if (isNew && places == CommitmentTree.PLACES) revert ReputationGroups_Full(group);

        // Effect:
        if (isNew) membership.place = ++places;
        state.memberships[member] = Membership(membership.place, true, uint224(commitment));
        (state.members, state.places) = (state.members + 1, places);
        uint256 place = membership.place - 1;
        uint256 root = _set(state, place, commitment);

        // Log the event.
        if (isNew && places == 1) emit GroupFounded(group, tier.community, tier.category, tier.level);
        emit CommitmentAdded(group, member, commitment, place, root);
    }

    function _exit(bytes32 group, address member) private {
        // Check:
        _requireIn(group, member);

        // Effect:
        Group storage state = _groups[group];
        uint256 place = state.memberships[member].place - 1;
        uint256 commitment = state.nodes[place];
        state.memberships[member].joined = false;
        --state.members;
        uint256 root = _set(state, place, 0);

        // Log the event.
        emit CommitmentRemoved(group, member, commitment, place, root);
    }

    /// @dev An empty group's root is zero and never becomes one that counts: the circuit computes zero for any path that is
    /// longer than it allows.
    function _set(Group storage state, uint256 place, uint256 leaf) private returns (uint256 root) {
        uint256 before = state.nodes[CommitmentTree.ROOT];
        root = state.nodes.set(POSEIDON, place, leaf);
        if (before != 0) state.roots[before] = block.timestamp;
        if (root != 0) state.roots[root] = PRESENT;
    }

    function _checkStanding(address member, Tier calldata tier) private view {
        (uint256 least, uint256 reviews) = Tiers.thresholdsOf(tier.level);
        (uint256 score, uint256 weight) = REPUTATION.scoreOf(member, tier.category);
        if (score < least) revert ReputationGroups_ScoreTooLow(score, least);
        uint256 moreThan = Tiers.weightBelow(reviews);
        if (weight <= moreThan) revert ReputationGroups_TooFewReviews(weight, moreThan);
    }

    function _requireIn(bytes32 group, address member) private view {
        if (!_groups[group].memberships[member].joined) revert ReputationGroups_NotIn(group, member);
    }

    /// @dev Semaphore's: a hash of the value that fits the field.
    function _signal(uint256 value) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(value))) >> 8;
    }
}
