// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title IFees
/// @notice Arbitration fees on their way out. They are credited and fetched, never pushed: a receiver that refuses money
/// can't hold up a dispute.
interface IFees {
    /// @notice A fee was earned, or came back to who paid it.
    /// @param amount In wei.
    event FeeCredited(uint256 indexed disputeID, address indexed account, uint256 amount);
    event FeesWithdrawn(address indexed account, address indexed to, uint256 amount);

    error Fees_WrongValue(uint256 given, uint256 needed);
    error Fees_NothingToWithdraw(address account);
    error Fees_WithdrawalFailed(address to);

    /// @notice Takes all that the caller was credited.
    /// @param to Where to send it: an account that can receive.
    function withdraw(address to) external;

    /// @return What `account` can withdraw, in wei.
    function creditOf(address account) external view returns (uint256);
}
