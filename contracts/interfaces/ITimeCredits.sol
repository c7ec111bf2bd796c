// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title ITimeCredits
/// @notice A community's mutual credit in hours. Nobody issues it: who pays goes down, who is paid goes up, by the same
/// amount, so that all balances add up to zero at every moment. A balance below zero is what a member still owes its
/// community in hours; one above, what it is owed.
/// @dev Also an ERC-20 with ERC-2612 permits, so that an agreement holds it like any token. The unit is 1/100 hour
/// (36 seconds), `decimals` is 2, so that every wallet shows 2 hours as 2.00: ERC-20 has no other than decimal
/// fractions, which seconds or minutes of an hour are not, and nobody counts favours finer than that.
///
/// What ERC-20 has no word for:
///  - `balanceOf` is the part above zero, what an account is owed: 0 for one that owes. `signedBalanceOf` tells all.
///  - `totalSupply` is the sum of `balanceOf`, which is also what all that owe together owe. It grows when somebody
///    goes further below zero, and shrinks when debts are worked off.
///  - An account can pay more than its `balanceOf`: up to its signed balance plus its limit.
///
/// Limits: a payment takes no payer below −limit and no receiver above +limit. A non-member's limit is 0. From that
/// alone follows that only members hold; that a limit that is lowered, or a membership that ends, takes nothing from
/// anybody and lets the balance move toward zero only; and that one who left still spends what it is owed, and still works
/// off what it owes. A payout of an agreement that would go beyond fails here, and is credited there for withdrawal.
///
/// The escrow contract is exempt: it receives without limit (only by its own call, for what is sent to it unasked would be
/// lost), and is never negative.
///
/// Warning: a limit is credit that the others give. In a community that one can join with many accounts, whoever does
/// has many limits. There the general limit should be 0 and members known to be persons get one of their own.
///
/// The steward of the community sets limits, and can do nothing else here: there is no call that moves somebody's balance
/// but by the holder, one whom the holder allowed to, or the receiver who gives back.
interface ITimeCredits {
    /// @notice Follows every ERC-20 `Transfer`, with what it led to.
    /// @param amount In hundredths of an hour, like all that follow.
    /// @param fromBalance Signed balance of the payer after it.
    /// @param toBalance Signed balance of the receiver after it.
    /// @param outstanding The total supply after it.
    event BalancesChanged(
        address indexed from,
        address indexed to,
        uint256 amount,
        int256 fromBalance,
        int256 toBalance,
        uint256 outstanding
    );

    /// @notice A direct transfer, which its receiver can reverse.
    /// @param id Counts from 1 in this contract.
    event Paid(uint256 indexed id, address indexed from, address indexed to, uint256 amount, bytes memo);

    /// @notice The receiver of a direct transfer gave it back.
    event Reversed(uint256 indexed id, address indexed receiver, address indexed payer, uint256 amount);

    /// @notice The limit of all members that have none of their own.
    event LimitChanged(uint32 limit);
    event MemberLimitChanged(address indexed account, uint32 limit);

    /// @notice The account has the general limit again.
    event MemberLimitCleared(address indexed account);

    error TimeCredits_NotSteward(address caller);
    error TimeCredits_LimitTooHigh(uint256 given, uint256 allowed);
    error TimeCredits_NoOwnLimit(address account);
    error TimeCredits_NotMember(address account);
    error TimeCredits_BeyondLimit(address account, int256 balanceAfter, uint256 limit);
    error TimeCredits_AmountZero();
    error TimeCredits_AmountTooLarge(uint256 given, uint256 allowed);
    error TimeCredits_MemoTooLong(uint256 bytesGiven, uint256 bytesAllowed);
    error TimeCredits_EscrowNotCaller(address caller);
    error TimeCredits_NothingToReverse(uint256 id, address caller);

    /// @notice Pays a member, with a word on what for.
    /// @param amount In hundredths of an hour, not zero.
    /// @param memo At most `Limits.MEMO_BYTES` bytes, UTF-8 or encrypted to the receiver. Public for ever.
    /// @return id What the receiver passes to reverse it.
    function transferWithMemo(address to, uint256 amount, bytes calldata memo) external returns (uint256 id);

    /// @notice Gives a direct transfer back, in whole, once. Only its receiver. Plain ERC-20 transfers (those of
    /// agreements, too) have no id and are final.
    /// @dev The limits hold as for any payment. Were a reversal exempt, two members could together take one of them
    /// below its limit: receive, spend to the limit, then reverse. What can't be reversed now can be later.
    function reverse(uint256 id) external;

    /// @notice Sets how far members' balances may go from zero either way. Only the community's steward. No balance
    /// changes by it; one that is beyond can only move toward zero.
    /// @param limit In hundredths of an hour, at most `Limits.CREDIT_LIMIT`.
    function setLimit(uint32 limit) external;

    /// @notice Gives one account a limit of its own, for as long as it is a member. Only the community's steward.
    function setMemberLimit(address account, uint32 limit) external;

    /// @notice Gives the account the general limit again. Only the community's steward.
    function clearMemberLimit(address account) external;

    /// @return The balance in hundredths of an hour, negative for one that owes.
    function signedBalanceOf(address account) external view returns (int256);

    /// @return How far the account's balance may go from zero at present, in hundredths of an hour: 0 for non-members
    /// and for the escrow, which has no upper bound, however.
    function limitOf(address account) external view returns (uint256);

    /// @return The limit of members that have none of their own, in hundredths of an hour.
    function limit() external view returns (uint32);

    /// @return Whose members hold these credits.
    function community() external view returns (address);
}
