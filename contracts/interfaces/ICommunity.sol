// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title ICommunity
/// @notice A community: its members, each with one vote, who may join, and what it says of itself.
/// @dev Membership is an ERC-721 that can't be transferred (ERC-5192) and carries votes (OpenZeppelin ERC721Votes).
/// A member's token id is `uint256(uint160(member))`, so membership needs no look-up table. A member's vote is its own
/// from the start and may be delegated; delegating it to the zero address takes it back.
///
/// Agreements ask for membership at most when they are opened: leaving or being removed touches none that runs.
///
/// @dev Warning: one account, one vote. Whoever can join with many accounts has many votes (and many limits of
/// time credits). An open community is for those who need no votes that count; else invitations or vouches are what keeps
/// a member one person.
interface ICommunity {
    /// @notice The one way by which one joins.
    enum JoinWay {
        Open,
        Invitation,
        Vouches
    }

    /// @param name What members call it, 1 to `Limits.COMMUNITY_NAME_BYTES` bytes of UTF-8.
    /// @param about A few sentences, at most `Limits.COMMUNITY_ABOUT_BYTES` bytes of UTF-8.
    /// @param use What it is for, as a short ASCII slug ("mutual-aid", "time-bank"), never zero.
    /// @param cell Its H3 cell at resolution `Limits.CELL_RESOLUTION`; 0 when it has no place.
    struct Profile {
        string name;
        string about;
        bytes32 use;
        uint64 cell;
    }

    /// @notice What one needs in order to join. What doesn't belong to the way is zero.
    /// @param way How one joins.
    /// @param membersInvite With `Invitation`: every member may invite, not the steward alone. A steward that can't
    /// sign, such as a timelock, invites nobody.
    /// @param vouches With `Vouches`: how many members must vouch, 1 to `Limits.JOIN_VOUCHES`. A community with fewer
    /// members lets nobody in until its policy changes.
    /// @param vouchWeight With `Vouches`: the least weight of each, 1 to `Limits.VOUCH_WEIGHT`.
    struct JoinPolicy {
        JoinWay way;
        bool membersInvite;
        uint8 vouches;
        uint8 vouchWeight;
    }

    /// @notice What the community proposes for its members' disputes. Agreements carry their own in their signed terms:
    /// a change here reaches none that runs.
    /// @param arbitrator ERC-792 arbitrator; zero for none, and then everything is zero.
    /// @param jurors Jurors of the first round, an odd number, at most `Limits.JURORS`; 0 for an arbitrator without a
    /// jury, and then the periods and the fee are zero.
    /// @param commitSeconds How long jurors may commit, `Limits.JURY_PERIOD_MIN_SECONDS` to
    /// `Limits.JURY_PERIOD_MAX_SECONDS`, in whole minutes.
    /// @param revealSeconds How long they may reveal, likewise.
    /// @param appealSeconds How long a party may appeal, likewise.
    /// @param feePerJuror In wei; 0 for volunteers.
    /// @param rulingWindow Seconds that the arbitrator has in all, at least the three periods and
    /// `Limits.RULING_WINDOW_MIN_SECONDS`, at most `Limits.RULING_WINDOW_MAX_SECONDS`.
    struct DisputeSettings {
        address arbitrator;
        uint8 jurors;
        uint32 commitSeconds;
        uint32 revealSeconds;
        uint32 appealSeconds;
        uint64 feePerJuror;
        uint32 rulingWindow;
    }

    /// @notice How much each factor counts when listings are ranked, in percent; together
    /// `Limits.MATCHING_WEIGHTS_PERCENT`.
    struct MatchingWeights {
        uint8 distance;
        uint8 reputation;
        uint8 availability;
        uint8 price;
        uint8 service;
    }

    event Described(string name, string about, bytes32 use, uint64 cell);
    event JoinPolicyChanged(JoinWay way, bool membersInvite, uint8 vouches, uint8 vouchWeight);
    event DisputeSettingsChanged(
        address indexed arbitrator,
        uint8 jurors,
        uint32 commitSeconds,
        uint32 revealSeconds,
        uint32 appealSeconds,
        uint64 feePerJuror,
        uint32 rulingWindow
    );
    event MatchingWeightsChanged(uint8 distance, uint8 reputation, uint8 availability, uint8 price, uint8 service);
    event VerifierAdded(address indexed verifier);
    event VerifierRemoved(address indexed verifier);

    /// @notice Somebody became a member, in whichever way.
    event Joined(address indexed member);

    /// @notice Follows `Joined` where an invitation was used.
    event InvitationUsed(address indexed inviter, address indexed invitee, uint256 deadline);

    /// @notice Follows `Joined` where members vouched.
    event VouchesUsed(address indexed member, address[] vouchers);

    event InvitationRevoked(address indexed inviter, address indexed invitee, uint256 deadline);

    /// @notice A member left by its own will.
    event Left(address indexed member);

    /// @notice The steward ended a membership, and the account can't join again until the bar is lifted.
    /// @param reason keccak256 of the reason, which is told where members read it.
    event Removed(address indexed member, bytes32 indexed reason);
    event BarLifted(address indexed account);

    event StewardshipOffered(address indexed steward, address indexed to);
    event StewardshipOfferWithdrawn(address indexed steward, address indexed to);
    event StewardChanged(address indexed from, address indexed to);

    error Community_NameEmpty();
    error Community_NameTooLong(uint256 bytesGiven, uint256 bytesAllowed);
    error Community_AboutTooLong(uint256 bytesGiven, uint256 bytesAllowed);
    error Community_UseEmpty();
    error Community_CellInvalid(uint64 cell);
    error Community_PolicyMixed(JoinWay way);
    error Community_VouchesOutOfRange(uint256 given, uint256 allowed);
    error Community_VouchWeightOutOfRange(uint256 given, uint256 allowed);
    error Community_DisputeSettingsMixed();
    error Community_JurorsOutOfRange(uint256 given, uint256 allowed);
    error Community_PeriodOutOfRange(uint256 seconds_, uint256 least, uint256 most);
    error Community_RulingWindowOutOfRange(uint256 seconds_, uint256 least, uint256 most);
    error Community_WeightsSum(uint256 given, uint256 needed);
    error Community_VerifierZero();
    error Community_AlreadyVerifier(address account);
    error Community_NotVerifier(address account);
    error Community_StewardZero();
    error Community_NotSteward(address caller);
    error Community_AlreadySteward(address account);
    error Community_NotOffered(address caller);
    error Community_NothingOffered();
    error Community_AlreadyMember(address member);
    error Community_NotMember(address account);
    error Community_NotTransferable();
    error Community_OtherWay(JoinWay way);
    error Community_Barred(address account);
    error Community_NotBarred(address account);
    error Community_ReasonEmpty();
    error Community_MayNotInvite(address account);
    error Community_InvitationExpired(uint256 deadline, uint256 now_);
    error Community_InvitationSpent(bytes32 digest);
    error Community_SignatureInvalid(address signer);
    error Community_VouchCount(uint256 given, uint256 needed);
    error Community_VouchersUnordered(address voucher);
    error Community_VouchTooWeak(address voucher, uint256 weight, uint256 needed);

    /// @notice Makes the caller a member of an open community, with one vote that is its own from the start.
    function join() external;

    /// @notice Makes the caller a member by an invitation, which is used up by that.
    /// @param inviter Who signed it: the steward, or any member where the policy lets members invite, at the time of
    /// joining.
    /// @param deadline Unix time in seconds until which it counts.
    /// @param signature The inviter's, of EIP-712 `Invitation(address inviter,address invitee,uint256 deadline)` with the
    /// caller as invitee; ERC-1271 for accounts made of code.
    function joinByInvitation(address inviter, uint256 deadline, bytes calldata signature) external;

    /// @notice Makes the caller a member by the vouches of as many members as the policy asks for.
    /// @param vouchers Members whose vouch for the caller lives, in ascending order, so that each counts once.
    function joinByVouches(address[] calldata vouchers) external;

    /// @notice Ends the caller's membership. Running agreements go on. Nobody can prevent it.
    function leave() external;

    /// @notice Makes an invitation void that the caller signed, or might have.
    function revokeInvitation(address invitee, uint256 deadline) external;

    /// @notice Ends a membership and bars the account from joining again. Only the steward. Running agreements go on,
    /// and what the member is owed stays its own.
    /// @param reason keccak256 of the reason, never zero.
    function removeMember(address member, bytes32 reason) external;

    /// @notice Lets a removed account join again, in the way that everybody does. Only the steward.
    function liftBar(address account) external;

    /// @notice Changes what the community says of itself. Only the steward.
    function describe(Profile calldata profile) external;

    /// @notice Changes how one joins from now on. Only the steward.
    function setJoinPolicy(JoinPolicy calldata policy) external;

    /// @notice Changes what the community proposes for disputes. Only the steward.
    function setDisputeSettings(DisputeSettings calldata settings) external;

    /// @notice Says how much each factor of a match counts here. Only the steward. Kept in the event alone.
    function setMatchingWeights(MatchingWeights calldata weights) external;

    /// @notice Names an account, member or not, whose verifications count here. Only the steward.
    function addVerifier(address account) external;

    /// @notice Takes that back. Only the steward.
    function removeVerifier(address account) external;

    /// @notice Offers the stewardship to an account, which has to accept. A second offer replaces the first. Only the
    /// steward.
    function offerStewardship(address to) external;

    /// @notice Takes the offer back. Only the steward.
    function withdrawStewardshipOffer() external;

    /// @notice Makes the caller the steward, if it was offered that. Whether it is a member doesn't matter: it can be a
    /// person, a Safe, or the timelock of the community's own governor.
    function acceptStewardship() external;

    /// @return The account that sets policy, settings and profile and may remove members. It has no power over members'
    /// agreements or money.
    function steward() external view returns (address);

    /// @return To whom the stewardship is offered; zero when it isn't.
    function offeredSteward() external view returns (address);

    /// @return Whether the account is a member now.
    function isMember(address account) external view returns (bool);

    /// @return How many members there are now.
    function memberCount() external view returns (uint256);

    /// @return Whether the account was removed and may not join.
    function isBarred(address account) external view returns (bool);

    /// @return Whether the community named the account as a verifier.
    function isVerifier(address account) external view returns (bool);

    /// @return How one joins at present.
    function joinPolicy() external view returns (JoinPolicy memory);

    /// @return What the community proposes for disputes at present; all zero for none.
    function disputeSettings() external view returns (DisputeSettings memory);

    /// @return What the inviter signs: the EIP-712 digest of the invitation.
    function invitationDigest(address inviter, address invitee, uint256 deadline) external view returns (bytes32);
}
