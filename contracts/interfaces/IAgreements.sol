// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IArbitrable} from "./IArbitrable.sol";
import {IDisputeSource} from "./IDisputeSource.sol";

/// @title IAgreements
/// @notice The escrow: what two members agreed, the money that waits for it, and every way out.
/// @dev An agreement's id is the EIP-712 digest of its terms, and every call passes the terms again: nothing in them can
/// change, and storage keeps only the parties and what moves. The transitions are the data in
/// `contracts/agreements/states.json`.
interface IAgreements is IArbitrable, IDisputeSource {
    /// @notice What was agreed.
    /// @param payer Who pays, or receives the gift.
    /// @param provider Who does the work, lends the thing or gives.
    /// @param community Whose rules apply; zero for none. Not checked here: readers check that both are members.
    /// @param listing The listing that led here; zero for none. Its top 16 bits are the category of later reviews.
    /// @param token ERC-7528 address of the native currency, an ERC-20, or zero where nothing is held in escrow.
    /// @param amounts 1 to `Limits.MILESTONES` milestone amounts in the token's smallest unit; all zero with no token.
    /// @param acceptBy Unix time in seconds until which the other side may accept.
    /// @param deliverBy Unix time in seconds until which the provider may deliver.
    /// @param reviewWindow Seconds that the payer has to look at a delivery.
    /// @param arbitrator ERC-792 shaped arbitrator; zero for none.
    /// @param arbitratorData Extra data for the arbitrator, at most `Limits.ARBITRATOR_DATA_BYTES`.
    /// @param choices Number n ≥ 2 of rulings that the arbitrator may give: ruling r gives the provider (r − 1)/(n − 1)
    /// of what remains. 0 without an arbitrator.
    /// @param rulingWindow Seconds that the arbitrator has to rule. 0 without an arbitrator.
    /// @param content keccak256 of the agreed text.
    /// @param salt Makes equal terms distinct.
    struct Terms {
        address payer;
        address provider;
        address community;
        uint256 listing;
        address token;
        uint96[] amounts;
        uint40 acceptBy;
        uint40 deliverBy;
        uint32 reviewWindow;
        address arbitrator;
        bytes arbitratorData;
        uint16 choices;
        uint32 rulingWindow;
        bytes32 content;
        uint256 salt;
    }

    /// @notice The payer's ERC-2612 permit for exactly the terms' total.
    /// @param deadline Unix time in seconds until which it may be used.
    struct Permit {
        uint256 deadline;
        uint8 v;
        bytes32 r;
        bytes32 s;
    }

    enum State {
        None,
        Proposed,
        Active,
        Delivered,
        Disputed,
        Closed
    }

    /// @notice Every transition. The order is that of `states.json`; new ones are added at the end.
    enum Action {
        Propose,
        Accept,
        Cancel,
        Expire,
        Deliver,
        Release,
        Refund,
        Settle,
        Reclaim,
        ReleaseAfterReview,
        Revoke,
        Open,
        Dispute,
        Rule,
        Split
    }

    /// @notice The terms, once per agreement, in full: whoever reads this event can call everything below.
    event TermsRecorded(
        bytes32 indexed id,
        address indexed payer,
        address indexed provider,
        address community,
        uint256 listing,
        address token,
        uint96[] amounts,
        uint40 acceptBy,
        uint40 deliverBy,
        uint32 reviewWindow,
        address arbitrator,
        bytes arbitratorData,
        uint16 choices,
        uint32 rulingWindow,
        bytes32 content,
        uint256 salt
    );

    /// @notice A transition took place.
    /// @param by Who caused it.
    /// @param to The state after it (a partial release stays where it was).
    /// @param toProvider What left escrow for the provider, in the token's smallest unit.
    /// @param toPayer What went back to the payer, likewise.
    event Moved(
        bytes32 indexed id,
        Action indexed action,
        address indexed by,
        State to,
        uint256 toProvider,
        uint256 toPayer
    );

    /// @notice One side proposed to end the agreement with this much for the provider and the rest for the payer.
    event SettlementProposed(bytes32 indexed id, address indexed by, uint256 toProvider);

    /// @notice A party raised a dispute.
    /// @param disputeID The dispute, as the arbitrator counts them.
    /// @param by The party.
    /// @param rulingBy Unix time in seconds until which the arbitrator may rule.
    /// @param fee What the arbitrator took, in wei.
    event DisputeRaised(
        bytes32 indexed id,
        address indexed arbitrator,
        uint256 disputeID,
        address by,
        uint40 rulingBy,
        uint256 fee
    );

    /// @notice The arbitrator ruled; anyone may execute it.
    /// @param ruling 1 to the terms' number of choices, or 0 for refused to rule, which splits evenly.
    event RulingRecorded(bytes32 indexed id, uint256 ruling);

    /// @notice A party points at something that the arbitrator should see.
    /// @param uri Where it is.
    /// @param hash keccak256 of it.
    event EvidenceSubmitted(bytes32 indexed id, address indexed by, string uri, bytes32 hash);

    /// @notice A payout could not be pushed; the account can withdraw it whenever it likes.
    event PayoutCredited(bytes32 indexed id, address indexed account, address indexed token, uint256 amount);
    event Withdrawn(address indexed account, address indexed token, uint256 amount, address to);

    error Agreements_NotParty(bytes32 id, address caller);
    error Agreements_NotPayer(bytes32 id, address caller);
    error Agreements_NotProvider(bytes32 id, address caller);
    error Agreements_NotProposer(bytes32 id, address caller);
    error Agreements_NotCounterparty(bytes32 id, address caller);
    error Agreements_WrongState(bytes32 id, State actual);
    error Agreements_AlreadyExists(bytes32 id);
    error Agreements_SameParties(address party);
    error Agreements_PartyZero();
    error Agreements_ArbitratorIsParty(address party);
    error Agreements_ArbitratorDataTooLong(uint256 given, uint256 allowed);
    error Agreements_ChoicesTooFew(uint256 given);
    error Agreements_RulingWindowOutOfRange(uint256 secondsGiven);
    error Agreements_RulingTermsWithoutArbitrator();
    error Agreements_NoArbitrator(bytes32 id);
    error Agreements_FeeTooLow(uint256 given, uint256 needed);
    error Agreements_DisputeExists(address arbitrator, uint256 disputeID);
    error Agreements_DisputeUnknown(address arbitrator, uint256 disputeID);
    error Agreements_RulingOutOfRange(uint256 ruling, uint256 choices);
    error Agreements_AlreadyRuled(bytes32 id);
    error Agreements_NotRuled(bytes32 id);
    error Agreements_EvidenceTooLong(uint256 given, uint256 allowed);
    error Agreements_SignatureInvalid(bytes32 id, address signer);
    error Agreements_TokenTakesFee(address token, uint256 received, uint256 needed);
    error Agreements_TokenBusy();
    error Agreements_TokenNotSupported(address token);
    error Agreements_MilestoneCount(uint256 given, uint256 allowed);
    error Agreements_AmountZero(uint256 milestone);
    error Agreements_AmountWithoutToken(uint256 milestone);
    error Agreements_AmountTooLarge(uint256 total);
    error Agreements_AcceptByPast(uint256 acceptBy, uint256 now_);
    error Agreements_DeliverByTooEarly(uint256 deliverBy, uint256 acceptBy);
    error Agreements_DeliverByTooLate(uint256 deliverBy, uint256 latest);
    error Agreements_ReviewWindowOutOfRange(uint256 secondsGiven);
    error Agreements_WrongValue(uint256 given, uint256 needed);
    error Agreements_TooEarly(bytes32 id, uint256 from, uint256 now_);
    error Agreements_TooLate(bytes32 id, uint256 until, uint256 now_);
    error Agreements_AmountExceedsRemaining(uint256 given, uint256 remaining);
    error Agreements_ReleaseZero();
    error Agreements_SettlementMismatch(bytes32 id, uint256 given, uint256 proposed);
    error Agreements_NoSettlementProposed(bytes32 id);
    error Agreements_SettlementOutdated(bytes32 id, uint256 remainingThen, uint256 remainingNow);
    error Agreements_NothingToWithdraw(address account, address token);
    error Agreements_WithdrawalFailed(address to);
    error Agreements_TooLittleGas(uint256 left, uint256 needed);

    /// @notice Proposes terms. A payer who proposes deposits the money: native currency is sent along, a token is taken
    /// by its allowance. A provider sends none.
    /// @return id The EIP-712 digest of the terms.
    function propose(Terms calldata terms) external payable returns (bytes32 id);

    /// @notice {propose} by the payer, with a permit in place of an allowance. One that was used already, by whoever saw
    /// it, does no harm: its allowance is there.
    function proposeWithPermit(Terms calldata terms, Permit calldata permit) external returns (bytes32 id);

    /// @notice The other side accepts, until `acceptBy`. A payer who accepts deposits the money, as in {propose}.
    function accept(Terms calldata terms) external payable;

    /// @notice {accept} by the payer, with a permit in place of an allowance, as in {proposeWithPermit}.
    function acceptWithPermit(Terms calldata terms, Permit calldata permit) external;

    /// @notice Opens an agreement at once: a party calls, the other one signed the terms. Native currency is sent along,
    /// so the payer calls; a token is taken from the payer, who allowed it, whoever calls.
    /// @param signature Of the other party over the id: ECDSA, or what its contract takes (ERC-1271).
    /// @return id The EIP-712 digest of the terms.
    function open(Terms calldata terms, bytes calldata signature) external payable returns (bytes32 id);

    /// @notice {open} with the payer's permit in place of an allowance, as in {proposeWithPermit}.
    function openWithPermit(
        Terms calldata terms,
        bytes calldata signature,
        Permit calldata permit
    ) external returns (bytes32 id);

    /// @notice A party makes terms void that nobody proposed or opened yet, whoever signed them.
    function revoke(Terms calldata terms) external;

    /// @notice The proposer takes a proposal back; money goes back to the payer.
    function cancel(Terms calldata terms) external;

    /// @notice Anyone, after `acceptBy`: ends a proposal that nobody accepted; money goes back to the payer.
    function expire(Terms calldata terms) external;

    /// @notice The provider says that the work is done, until `deliverBy`; the review window starts.
    function deliver(Terms calldata terms) external;

    /// @notice The payer releases `amount` to the provider; what was left being released closes the agreement.
    /// @param amount In the token's smallest unit, 1 to what remains; 0 where nothing is held, which closes it.
    function release(Terms calldata terms, uint256 amount) external;

    /// @notice The provider sends all that remains back to the payer and closes the agreement, delivered or not.
    function refund(Terms calldata terms) external;

    /// @notice Either side proposes to close with `toProvider` for the provider and the rest for the payer. A newer
    /// proposal, of either side, replaces an older one; a release in part voids it, and so does a ruling.
    function proposeSettlement(Terms calldata terms, uint256 toProvider) external;

    /// @notice The other side accepts a proposed settlement, naming its amount so that it can't be switched.
    function acceptSettlement(Terms calldata terms, uint256 toProvider) external;

    /// @notice A party closes with a split that the other one signed. Ends a dispute that no ruling ended yet.
    /// @param toProvider In the token's smallest unit; the payer gets the rest.
    /// @param validUntil Unix time in seconds until which the signature counts.
    /// @param signature Of the other party over EIP-712
    /// `Settlement(bytes32 id,uint256 toProvider,uint256 ofRemaining,uint256 validUntil)`, `ofRemaining` being what
    /// remains: ECDSA, or what its contract takes (ERC-1271).
    function settle(Terms calldata terms, uint256 toProvider, uint256 validUntil, bytes calldata signature) external;

    /// @notice Anyone, after `deliverBy` with nothing delivered: what remains goes back to the payer.
    function reclaim(Terms calldata terms) external;

    /// @notice Anyone, after the review window of a delivery: what remains goes to the provider.
    function releaseAfterReview(Terms calldata terms) external;

    /// @notice A party asks the terms' arbitrator to rule, and pays its fee; what is sent beyond the fee comes back.
    /// Possible as long as no timed exit was taken.
    function dispute(Terms calldata terms) external payable;

    /// @notice A party of a dispute points at evidence.
    /// @param uri Where it is; at most `Limits.EVIDENCE_URI_BYTES` bytes.
    /// @param hash keccak256 of it.
    function submitEvidence(Terms calldata terms, string calldata uri, bytes32 hash) external;

    /// @notice Anyone, once the arbitrator ruled: pays both sides what the ruling says and closes the agreement.
    function executeRuling(Terms calldata terms) external;

    /// @notice Anyone, after the ruling window without a ruling: splits evenly; an odd unit goes to the payer.
    function splitUnruled(Terms calldata terms) external;

    /// @notice Takes what could not be pushed.
    /// @param token ERC-7528 address of the native currency, or an ERC-20.
    /// @param to Where to send it: an account that can receive.
    function withdraw(address token, address to) external;

    /// @return The id of these terms: their EIP-712 digest in this contract's domain.
    function idOf(Terms calldata terms) external view returns (bytes32);

    function stateOf(bytes32 id) external view returns (State);

    /// @return payer Zero for an unknown id.
    /// @return provider Zero for an unknown id.
    function partiesOf(bytes32 id) external view returns (address payer, address provider);

    /// @return Whether both sides were bound and the agreement is closed: what a review asks for.
    function isReviewable(bytes32 id) external view returns (bool);

    /// @return The listing's category code, 0 for none.
    function categoryOf(bytes32 id) external view returns (uint16);

    /// @return In the token's smallest unit.
    function remainingOf(bytes32 id) external view returns (uint256);

    /// @return What `account` can withdraw, in the token's smallest unit.
    function creditOf(address account, address token) external view returns (uint256);
}
