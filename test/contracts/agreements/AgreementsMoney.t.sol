// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Agreements} from "../../../contracts/agreements/Agreements.sol";
import {Shares} from "../../../contracts/agreements/Shares.sol";
import {IAgreements} from "../../../contracts/interfaces/IAgreements.sol";
import {ManualArbitrator} from "../../../contracts/mocks/ManualArbitrator.sol";
import {PermitToken} from "../../../contracts/mocks/PermitToken.sol";
import {TermsFixture} from "../fixtures/TermsFixture.sol";
import {VM} from "../fixtures/Vm.sol";

/// @title AgreementsMoneyTest
/// @notice Whatever the amounts: what went in comes out, to whom it should.
contract AgreementsMoneyTest {
    using TermsFixture for IAgreements.Terms;

    address private constant PAYER = address(0xA11CE);
    address private constant PROVIDER = address(0xB0B);

    Agreements private _agreements;

    function setUp() external {
        _agreements = new Agreements();
    }

    function testFuzz_SettlementSplitsEverything(uint96 amount, uint96 toProvider) external {
        VM.assume(amount != 0 && toProvider <= amount);
        IAgreements.Terms memory terms = _open(amount);

        VM.prank(PROVIDER);
        _agreements.proposeSettlement(terms, toProvider);
        VM.prank(PAYER);
        _agreements.acceptSettlement(terms, toProvider);

        _expectBalances(amount - toProvider, toProvider);
    }

    function testFuzz_ReleasesInPartsAddUp(uint96 amount, uint96[8] calldata parts) external {
        VM.assume(amount != 0);
        IAgreements.Terms memory terms = _open(amount);
        bytes32 id = _agreements.idOf(terms);

        uint256 released;
        for (uint256 i = 0; i < parts.length && released != amount; ++i) {
            uint256 part = 1 + (parts[i] % (amount - released));
            VM.prank(PAYER);
            _agreements.release(terms, part);
            released += part;
            assert(_agreements.remainingOf(id) == amount - released);
            assert((_agreements.stateOf(id) == IAgreements.State.Closed) == (released == amount));
        }
        if (released != amount) {
            VM.prank(PROVIDER);
            _agreements.refund(terms);
        }

        _expectBalances(amount - released, released);
    }

    function testFuzz_NothingDeliveredGoesBack(uint96 amount, uint40 late) external {
        VM.assume(amount != 0);
        IAgreements.Terms memory terms = _open(amount);
        VM.warp(uint256(terms.deliverBy) + 1 + late);
        _agreements.reclaim(terms);

        _expectBalances(amount, 0);
    }

    function testFuzz_DeliveredIsPaidAfterTheWindow(uint96 amount, uint40 late) external {
        VM.assume(amount != 0);
        IAgreements.Terms memory terms = _open(amount);
        VM.prank(PROVIDER);
        _agreements.deliver(terms);
        VM.warp(block.timestamp + terms.reviewWindow + 1 + late);
        _agreements.releaseAfterReview(terms);

        _expectBalances(0, amount);
    }

    function testFuzz_AnyOtherValueIsRefused(uint96 amount, uint96 value) external {
        VM.assume(amount != 0 && value != amount);
        IAgreements.Terms memory terms = TermsFixture.native(PAYER, PROVIDER, amount, 1);
        VM.deal(PAYER, value);
        VM.prank(PAYER);
        VM.expectRevert(abi.encodeWithSelector(IAgreements.Agreements_WrongValue.selector, value, amount));
        _agreements.propose{value: value}(terms);
    }

    /// @dev Each part is a thirty-second of what was drawn, so that no number of them is more than can be held.
    function testFuzz_MilestonesAddUp(uint96[32] calldata drawn, uint256 count) external {
        uint96[] memory amounts = new uint96[](1 + (count % drawn.length));
        uint256 total;
        for (uint256 i = 0; i < amounts.length; ++i) {
            amounts[i] = drawn[i] / uint96(drawn.length);
            if (amounts[i] == 0) amounts[i] = 1;
            total += amounts[i];
        }
        IAgreements.Terms memory terms = TermsFixture.native(PAYER, PROVIDER, 1, 1);
        terms.amounts = amounts;
        _fund(terms, total);
        assert(_agreements.remainingOf(_agreements.idOf(terms)) == total);
        VM.prank(PAYER);
        _agreements.release(terms, total);

        _expectBalances(0, total);
    }

    function testFuzz_ARulingSplitsEverything(uint96 amount, uint16 ruling, uint16 choices) external {
        VM.assume(amount != 0 && choices >= 2 && ruling <= choices);
        ManualArbitrator arbitrator = new ManualArbitrator();
        IAgreements.Terms memory terms = TermsFixture.native(PAYER, PROVIDER, amount, 1);
        terms.ruledBy(address(arbitrator), choices);
        _fund(terms, amount);
        VM.prank(PROVIDER);
        _agreements.dispute(terms);
        arbitrator.giveRuling(0, ruling);
        _agreements.executeRuling(terms);

        (uint256 toProvider, uint256 toPayer) = Shares.ruled(amount, ruling, choices);
        _expectBalances(toPayer, toProvider);
    }

    function testFuzz_SilenceSplitsEvenly(uint96 amount, uint40 late) external {
        VM.assume(amount != 0);
        IAgreements.Terms memory terms = TermsFixture.native(PAYER, PROVIDER, amount, 1);
        terms.ruledBy(address(new ManualArbitrator()), 2);
        _fund(terms, amount);
        VM.prank(PAYER);
        _agreements.dispute(terms);
        VM.warp(block.timestamp + terms.rulingWindow + 1 + late);
        _agreements.splitUnruled(terms);

        _expectBalances(amount - amount / 2, amount / 2);
    }

    function testFuzz_ATokenGoesInAndOutInFull(uint96 amount, uint96 toProvider) external {
        VM.assume(amount != 0 && toProvider <= amount);
        PermitToken token = new PermitToken();
        token.mint(PAYER, amount);
        VM.prank(PAYER);
        token.approve(address(_agreements), amount);
        IAgreements.Terms memory terms = TermsFixture.native(PAYER, PROVIDER, amount, 1);
        terms.inToken(address(token));
        _fund(terms, 0);
        assert(token.balanceOf(address(_agreements)) == amount);
        VM.prank(PROVIDER);
        _agreements.proposeSettlement(terms, toProvider);
        VM.prank(PAYER);
        _agreements.acceptSettlement(terms, toProvider);

        assert(token.balanceOf(PAYER) == amount - toProvider);
        assert(token.balanceOf(PROVIDER) == toProvider);
    }

    function testFuzz_WhatCameBeyondTheFeeComesBack(uint96 sent, uint96 fee) external {
        VM.assume(fee <= sent);
        ManualArbitrator arbitrator = new ManualArbitrator();
        arbitrator.setFee(fee);
        IAgreements.Terms memory terms = TermsFixture.native(PAYER, PROVIDER, 1, 1);
        terms.ruledBy(address(arbitrator), 2);
        _fund(terms, 1);
        VM.deal(PAYER, sent);
        VM.prank(PAYER);
        _agreements.dispute{value: sent}(terms);

        assert(PAYER.balance == sent - fee);
        assert(address(arbitrator).balance == fee);
        assert(address(_agreements).balance == 1);
    }

    function _open(uint96 amount) private returns (IAgreements.Terms memory terms) {
        terms = TermsFixture.native(PAYER, PROVIDER, amount, 1);
        _fund(terms, amount);
    }

    function _fund(IAgreements.Terms memory terms, uint256 value) private {
        VM.deal(PAYER, value);
        VM.prank(PAYER);
        _agreements.propose{value: value}(terms);
        VM.prank(PROVIDER);
        _agreements.accept(terms);
    }

    function _expectBalances(uint256 payer, uint256 provider) private view {
        assert(PAYER.balance == payer);
        assert(PROVIDER.balance == provider);
        assert(address(_agreements).balance == 0);
    }
}
