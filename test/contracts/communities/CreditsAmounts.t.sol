// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Community} from "../../../contracts/communities/Community.sol";
import {CommunityFactory} from "../../../contracts/communities/CommunityFactory.sol";
import {TimeCredits} from "../../../contracts/communities/TimeCredits.sol";
import {ICommunity} from "../../../contracts/interfaces/ICommunity.sol";
import {ITimeCredits} from "../../../contracts/interfaces/ITimeCredits.sol";
import {Limits} from "../../../contracts/libraries/Limits.sol";
import {VouchesMock} from "../../../contracts/mocks/VouchesMock.sol";
import {VM} from "../fixtures/Vm.sol";

/// @title CreditsAmountsTest
/// @notice Whatever the amounts and the limits. This contract is the steward.
contract CreditsAmountsTest {
    address private constant PAYER = address(0xA11CE);
    address private constant RECEIVER = address(0xB0B);

    Community private _community;
    TimeCredits private _credits;

    function setUp() external {
        CommunityFactory factory = new CommunityFactory(new VouchesMock(), address(this));
        ICommunity.Profile memory profile = ICommunity.Profile("Hours", "", "time-bank", 0);
        _community = Community(factory.create(profile, 0));
        _credits = TimeCredits(factory.createTimeCredits(address(_community), 0));
        VM.prank(PAYER);
        _community.join();
        VM.prank(RECEIVER);
        _community.join();
    }

    function testFuzz_APaymentWithinBothLimitsMovesTheAmount(uint32 limit, uint32 amount) external {
        limit = uint32(limit % (Limits.CREDIT_LIMIT + 1));
        amount = uint32(amount % (uint256(limit) + 1));
        _credits.setLimit(limit);
        VM.prank(PAYER);
        _credits.transfer(RECEIVER, amount);
        assert(_credits.signedBalanceOf(PAYER) == -int256(uint256(amount)));
        assert(_credits.signedBalanceOf(RECEIVER) == int256(uint256(amount)));
        assert(_credits.balanceOf(PAYER) == 0);
        assert(_credits.totalSupply() == amount);
    }

    function testFuzz_APaymentBeyondThePayersLimitIsRefused(uint32 limit, uint96 amount) external {
        limit = uint32(limit % (Limits.CREDIT_LIMIT + 1));
        VM.assume(amount > limit);
        _credits.setMemberLimit(PAYER, limit);
        VM.prank(PAYER);
        VM.expectRevert(
            abi.encodeWithSelector(
                ITimeCredits.TimeCredits_BeyondLimit.selector,
                PAYER,
                -int256(uint256(amount)),
                uint256(limit)
            )
        );
        _credits.transfer(RECEIVER, amount);
    }

    function testFuzz_AnAmountBeyond96BitsIsRefused(uint256 amount) external {
        VM.assume(amount > Limits.AMOUNT);
        VM.prank(PAYER);
        VM.expectRevert(
            abi.encodeWithSelector(ITimeCredits.TimeCredits_AmountTooLarge.selector, amount, Limits.AMOUNT)
        );
        _credits.transfer(RECEIVER, amount);
    }

    function testFuzz_AReversalUndoesThePaymentWhatTheLimitsBecame(uint32 amount, uint32 later) external {
        amount = 1 + uint32(amount % Limits.CREDIT_LIMIT);
        _credits.setLimit(uint32(Limits.CREDIT_LIMIT));
        VM.prank(PAYER);
        uint256 id = _credits.transferWithMemo(RECEIVER, amount, "");
        _credits.setLimit(uint32(later % (Limits.CREDIT_LIMIT + 1)));
        VM.prank(RECEIVER);
        _credits.reverse(id);
        assert(_credits.signedBalanceOf(PAYER) == 0);
        assert(_credits.signedBalanceOf(RECEIVER) == 0);
        assert(_credits.totalSupply() == 0);
    }

    function testFuzz_BeyondALoweredLimitABalanceMovesTowardZeroOnly(
        uint32 amount,
        uint32 limit,
        uint32 part
    ) external {
        amount = 1 + uint32(amount % Limits.CREDIT_LIMIT);
        limit = limit % amount;
        part = 1 + (part % amount);
        _credits.setLimit(uint32(Limits.CREDIT_LIMIT));
        VM.prank(PAYER);
        _credits.transfer(RECEIVER, amount);
        _credits.setLimit(limit);

        VM.prank(RECEIVER);
        _credits.transfer(PAYER, part);
        int256 left = int256(uint256(amount - part));
        assert(_credits.signedBalanceOf(RECEIVER) == left);
        assert(_credits.signedBalanceOf(PAYER) == -left);

        // One unit more than its limit leaves is refused, wherever it stands now.
        uint256 tooMuch = amount - part > limit ? 1 : limit - (amount - part) + 1;
        VM.prank(PAYER);
        (bool paid, ) = address(_credits).call(abi.encodeCall(_credits.transfer, (RECEIVER, tooMuch)));
        assert(!paid);
    }

    function testFuzz_WhoLeftSpendsWhatItIsOwedAndNoMore(uint32 owed, uint32 spent) external {
        owed = 1 + uint32(owed % Limits.CREDIT_LIMIT);
        _credits.setLimit(uint32(Limits.CREDIT_LIMIT));
        VM.prank(PAYER);
        _credits.transfer(RECEIVER, owed);
        VM.prank(RECEIVER);
        _community.leave();
        VM.prank(RECEIVER);
        (bool paid, ) = address(_credits).call(abi.encodeCall(_credits.transfer, (PAYER, spent)));
        assert(paid == (spent <= owed));
    }
}
