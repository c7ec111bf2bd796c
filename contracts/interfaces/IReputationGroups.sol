// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title IReputationGroups
/// @notice Lets a member prove "a member of this community, with a score of at least x in this category, from at least n
/// reviews", without saying who: Semaphore groups (semaphore.pse.dev), one for each community, category and level.
/// @dev A member that qualifies publishes a commitment to a secret of its own. Who knows the secret of a commitment in the
/// group can prove that, and no more, with a zero-knowledge proof. The proof names a root of the group, by which it is as
/// old as that root, and a nullifier, which is the same for all proofs of one member for one asker and purpose, and tells
/// nothing else. What is public: who is in a group, and since when. What isn't: which of them proved.
///
/// The groups can be recomputed from the events alone: places in the order in which they were given, a leaf zero where a
/// member left. The tree has always {DEPTH} levels, so that a leaf can't stand for a tree of more commitments below it, and
/// a node without members is zero at each level.
///
/// A commitment is bound to its member in a group for good: with another, a member could prove twice for one purpose. Who
/// loses the secret can't prove in that group again.
///
/// @dev Warning: a proof hides its maker among the group's members and nobody else. In a group of one it says who it was.
/// Whoever watches may also tell from the moment at which a proof comes, or from the account that sends it.
///
/// @dev Warning: qualifying is checked when one joins. Scores fall and weights decay later; anyone may then remove the
/// member, and until somebody does, and {ROOT_SECONDS} more, it can prove what was true when it joined.
interface IReputationGroups {
    /// @notice Which group.
    /// @param community Of the factory's.
    /// @param category Category code of the reviews.
    /// @param level 1 to `Limits.TIERS`: see {thresholdsOf}.
    struct Tier {
        address community;
        uint16 category;
        uint8 level;
    }

    /// @param root Of the group that it was made in.
    /// @param nullifier The same for each proof of one member for one scope.
    /// @param points The Groth16 proof, packed as Semaphore does.
    struct Proof {
        uint256 root;
        uint256 nullifier;
        uint256[8] points;
    }

    /// @notice Comes before the first commitment of a group.
    event GroupFounded(bytes32 indexed group, address indexed community, uint16 category, uint8 level);

    /// @notice A member joined, or came back.
    /// @param place From 0, the same for ever.
    /// @param root Of the group with it.
    event CommitmentAdded(
        bytes32 indexed group,
        address indexed member,
        uint256 commitment,
        uint256 place,
        uint256 root
    );

    /// @notice A member left, or was removed.
    /// @param root Of the group without it; zero when nobody is left.
    event CommitmentRemoved(
        bytes32 indexed group,
        address indexed member,
        uint256 commitment,
        uint256 place,
        uint256 root
    );

    /// @notice A member of the group proved so to the asker, who will hear it from the same member for this purpose no more.
    event Proven(
        bytes32 indexed group,
        address indexed asker,
        bytes32 indexed purpose,
        uint256 nullifier,
        bytes32 message,
        uint256 root
    );

    error ReputationGroups_NotCommunity(address community);
    error ReputationGroups_LevelOutOfRange(uint256 level, uint256 levels);
    error ReputationGroups_NotMember(address community, address account);
    error ReputationGroups_ScoreTooLow(uint256 score, uint256 least);
    error ReputationGroups_TooFewReviews(uint256 weight, uint256 moreThan);
    error ReputationGroups_CommitmentOutOfRange(uint256 commitment);
    error ReputationGroups_OtherCommitment(bytes32 group, address member);
    error ReputationGroups_AlreadyIn(bytes32 group, address member);
    error ReputationGroups_NotIn(bytes32 group, address member);
    error ReputationGroups_Full(bytes32 group);
    error ReputationGroups_StillQualifies(bytes32 group, address member);
    error ReputationGroups_SignatureExpired(uint256 deadline, uint256 now_);
    error ReputationGroups_SignatureInvalid(address member);
    error ReputationGroups_RootUnknown(bytes32 group, uint256 root);

    /// @param supersededAt Unix seconds.
    error ReputationGroups_RootStale(bytes32 group, uint256 root, uint256 supersededAt);
    error ReputationGroups_ProofInvalid(bytes32 group);
    error ReputationGroups_NullifierSpent(uint256 nullifier);

    /// @notice Adds the caller's commitment to a group that it qualifies for.
    /// @param commitment Semaphore's: Poseidon of the public key. The same as before, where the caller was in the group once.
    function join(Tier calldata tier, uint256 commitment) external;

    /// @notice The same for a member that signed it, so that somebody else can pay for the transaction.
    /// @param deadline Unix time in seconds until which the signature counts.
    /// @param signature The member's, of EIP-712 `Join(address member,address community,uint16 category,uint8 level,uint256
    /// commitment,uint256 nonce,uint256 deadline)`, with {nonces} of the member; ERC-1271 for accounts made of code.
    function joinFor(
        address member,
        Tier calldata tier,
        uint256 commitment,
        uint256 deadline,
        bytes calldata signature
    ) external;

    /// @notice Takes the caller's commitment out of a group. It may come back, with the same.
    function leave(Tier calldata tier) external;

    /// @notice Anyone: takes out a member that no longer qualifies.
    function remove(Tier calldata tier, address member) external;

    /// @notice Records that a member of the group proved so to the caller, for a purpose of the caller's, once.
    /// @param purpose Whatever the caller tells apart: one member proves once for each.
    /// @param message What the member says with it, such as the account that is to get something.
    function prove(Tier calldata tier, bytes32 purpose, bytes32 message, Proof calldata proof) external;

    /// @notice Reverts unless the proof is one of a member of the group, for this asker, purpose and message, in the present
    /// group or one that was superseded less than {ROOT_SECONDS} ago. Records nothing: whoever asks so that each answers
    /// once keeps nullifiers itself, or calls {prove}.
    /// @param asker Who is told; zero for somebody without an account.
    function verify(
        Tier calldata tier,
        address asker,
        bytes32 purpose,
        bytes32 message,
        Proof calldata proof
    ) external view;

    /// @return Whether a proof with this nullifier was recorded.
    function isSpent(uint256 nullifier) external view returns (bool);

    /// @return What the circuit is given as scope: the hash of deployment, group, asker and purpose, so that no two of them
    /// see the same nullifier of one member.
    function scopeOf(bytes32 group, address asker, bytes32 purpose) external view returns (uint256);

    /// @return The group of a tier, whether or not it has members: keccak256 of the ABI encoding of its three fields.
    function groupOf(Tier calldata tier) external pure returns (bytes32);

    /// @notice What a level asks for. Few levels, the same everywhere: each is one more group that members are spread over.
    /// @return score The least, in units of 1e-18: 1e18 to 5e18.
    /// @return reviews How many at least. Their weight has to be more than `reviews − 1`: no review weighs more than 1, so
    /// it takes as many, and old ones fade.
    function thresholdsOf(uint8 level) external pure returns (uint256 score, uint256 reviews);

    /// @return Whether the account qualifies now.
    function isQualified(Tier calldata tier, address account) external view returns (bool);

    /// @return Whether the member's commitment is in the group now.
    function isIn(bytes32 group, address member) external view returns (bool);

    /// @return members How many are in the group now.
    /// @return places How many were in it ever.
    /// @return root Of the group now; zero while it is empty.
    function stateOf(bytes32 group) external view returns (uint256 members, uint256 places, uint256 root);

    /// @return supersededAt Unix seconds; the largest uint40 while the root is the present one, and zero when it was never
    /// one of the group.
    function rootOf(bytes32 group, uint256 root) external view returns (uint256 supersededAt);

    /// @return What a member signs for {joinFor}: the EIP-712 digest.
    function joinDigest(
        address member,
        Tier calldata tier,
        uint256 commitment,
        uint256 nonce,
        uint256 deadline
    ) external view returns (bytes32);

    /// @return Levels of the tree: groups of 2^DEPTH members.
    function DEPTH() external view returns (uint256);

    /// @return Seconds for which a root counts after it was superseded.
    function ROOT_SECONDS() external view returns (uint256);
}
