// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {SignedMath} from "@openzeppelin/contracts/utils/math/SignedMath.sol";

import {ICommunity} from "../interfaces/ICommunity.sol";
import {ITimeCredits} from "../interfaces/ITimeCredits.sol";
import {Limits} from "../libraries/Limits.sol";
import {Balances} from "./Balances.sol";

/// @title TimeCredits
/// @notice See the documentation in {ITimeCredits}.
/// @dev Runs as an ERC-1167 clone. Of OpenZeppelin's ERC-20 it keeps allowances and checks; the balances are its own,
/// for theirs can't be negative. All credits have one name, because wallets take it for the domain of a permit, which
/// mustn't change when a community renames itself.
contract TimeCredits is ITimeCredits, Initializable, ERC20Permit {
    /// @dev One slot (168 bits).
    struct Account {
        int128 balance;
        uint32 ownLimit;
        bool hasOwnLimit;
    }

    /// @dev One slot (256 bits). All zero once reversed.
    struct Receipt {
        address payer;
        uint96 amount;
    }

    /// @notice The contract that holds credits for agreements.
    address public immutable ESCROW;

    /// @inheritdoc ITimeCredits
    /// @dev In one slot with the limit.
    address public override community;

    /// @inheritdoc ITimeCredits
    uint32 public override limit;

    /// @dev The sum of all balances above zero. One slot with the number of direct transfers.
    uint128 private _outstanding;
    uint128 private _transfers;

    mapping(address account => Account entry) private _accounts;
    mapping(address receiver => mapping(uint256 id => Receipt receipt)) private _receipts;

    constructor(address escrow) ERC20("Time Credits", "h") ERC20Permit("Time Credits") {
        ESCROW = escrow;
        _disableInitializers();
    }

    /// @notice Called once by the factory, in the transaction that makes the clone.
    function initialize(address community_, uint32 limit_) external initializer {
        // Effect:
        community = community_;

        // Check, effect, log:
        _setLimit(limit_);
    }

    /// @inheritdoc ITimeCredits
    function transferWithMemo(address to, uint256 amount, bytes calldata memo) external override returns (uint256 id) {
        // Check:
        if (amount == 0) revert TimeCredits_AmountZero();
        if (memo.length > Limits.MEMO_BYTES) revert TimeCredits_MemoTooLong(memo.length, Limits.MEMO_BYTES);

        // Check, effect, log:
        _transfer(msg.sender, to, amount);

        // Effect: safe, for {_update} takes no amount of more than 96 bits.
        id = ++_transfers;
        _receipts[to][id] = Receipt(msg.sender, uint96(amount));

        // Log the event.
        emit Paid(id, msg.sender, to, amount, memo);
    }

    /// @inheritdoc ITimeCredits
    function reverse(uint256 id) external override {
        // Check:
        Receipt memory receipt = _receipts[msg.sender][id];
        if (receipt.payer == address(0)) revert TimeCredits_NothingToReverse(id, msg.sender);

        // Effect:
        delete _receipts[msg.sender][id];

        // Check, effect, log:
        _transfer(msg.sender, receipt.payer, receipt.amount);

        // Log the event.
        emit Reversed(id, msg.sender, receipt.payer, receipt.amount);
    }

    /// @inheritdoc ITimeCredits
    function setLimit(uint32 limit_) external override {
        // Check:
        _checkSteward();

        // Check, effect, log:
        _setLimit(limit_);
    }

    /// @inheritdoc ITimeCredits
    function setMemberLimit(address account, uint32 limit_) external override {
        // Check:
        _checkSteward();
        _checkBound(limit_);

        // Effect:
        _accounts[account].ownLimit = limit_;
        _accounts[account].hasOwnLimit = true;

        // Log the event.
        emit MemberLimitChanged(account, limit_);
    }

    /// @inheritdoc ITimeCredits
    function clearMemberLimit(address account) external override {
        // Check:
        _checkSteward();
        if (!_accounts[account].hasOwnLimit) revert TimeCredits_NoOwnLimit(account);

        // Effect:
        _accounts[account].ownLimit = 0;
        _accounts[account].hasOwnLimit = false;

        // Log the event.
        emit MemberLimitCleared(account);
    }

    /// @inheritdoc ITimeCredits
    function signedBalanceOf(address account) external view override returns (int256) {
        return _accounts[account].balance;
    }

    /// @inheritdoc ITimeCredits
    function limitOf(address account) public view override returns (uint256) {
        if (account == ESCROW || !_isMember(account)) return 0;
        Account storage entry = _accounts[account];
        return entry.hasOwnLimit ? entry.ownLimit : limit;
    }

    /// @notice What the account is owed, in hundredths of an hour: its balance, or 0 for one that owes.
    function balanceOf(address account) public view override returns (uint256) {
        return Balances.above(_accounts[account].balance);
    }

    /// @notice What all accounts above zero are owed, in hundredths of an hour; just as much is owed by the others.
    function totalSupply() public view override returns (uint256) {
        return _outstanding;
    }

    /// @notice The same for every community.
    function name() public pure override returns (string memory) {
        return "Time Credits";
    }

    /// @notice Hours.
    function symbol() public pure override returns (string memory) {
        return "h";
    }

    /// @notice The unit is 1/100 hour.
    function decimals() public pure override returns (uint8) {
        return 2;
    }

    /// @dev Every change of a balance is made here. Nothing is minted or burned.
    function _update(address from, address to, uint256 value) internal override {
        // Check:
        if (value > Limits.AMOUNT) revert TimeCredits_AmountTooLarge(value, Limits.AMOUNT);
        if (to == ESCROW && msg.sender != ESCROW) revert TimeCredits_EscrowNotCaller(msg.sender);

        // Check and effect: safe, for the value has at most 96 bits. One after the other, for the two may be one account.
        _move(from, -int128(uint128(value)));
        _move(to, int128(uint128(value)));

        // Log the events.
        emit Transfer(from, to, value);
        emit BalancesChanged(from, to, value, _accounts[from].balance, _accounts[to].balance, _outstanding);
    }

    function _move(address account, int128 change) private {
        // Check: away from zero, no further than the limit. A transfer of nothing is always in order (ERC-20).
        int128 before = _accounts[account].balance;
        int128 afterwards = before + change;
        bool away = change < 0 ? afterwards < 0 : change > 0 && afterwards > 0 && account != ESCROW;
        if (away) _checkLimit(account, afterwards);

        // Effect:
        _accounts[account].balance = afterwards;
        _outstanding = Balances.outstanding(_outstanding, before, afterwards);
    }

    function _setLimit(uint32 limit_) private {
        // Check:
        _checkBound(limit_);

        // Effect:
        limit = limit_;

        // Log the event.
        emit LimitChanged(limit_);
    }

    /// @dev Only code of our own is asked: the factory made the community.
    function _isMember(address account) private view returns (bool) {
        return ICommunity(community).isMember(account);
    }

    function _checkSteward() private view {
        if (msg.sender != ICommunity(community).steward()) revert TimeCredits_NotSteward(msg.sender);
    }

    function _checkLimit(address account, int128 balance) private view {
        uint256 allowed = limitOf(account);
        if (SignedMath.abs(balance) <= allowed) return;
        if (account != ESCROW && !_isMember(account)) revert TimeCredits_NotMember(account);
        revert TimeCredits_BeyondLimit(account, balance, allowed);
    }

    function _checkBound(uint256 limit_) private pure {
        if (limit_ > Limits.CREDIT_LIMIT) revert TimeCredits_LimitTooHigh(limit_, Limits.CREDIT_LIMIT);
    }
}
