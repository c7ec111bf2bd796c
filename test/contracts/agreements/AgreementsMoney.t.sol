// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Agreements} from "../../../contracts/agreements/Agreements.sol";
import {IAgreements} from "../../../contracts/interfaces/IAgreements.sol";
import {TermsFixture} from "../fixtures/TermsFixture.sol";
import {VM} from "../fixtures/Vm.sol";

/// @title AgreementsMoneyTest
/// @notice Whatever the amounts: what went in comes out, to whom it should.
contract AgreementsMoneyTest {
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

    function testFuzz_OtherTermsHaveAnotherId(
        IAgreements.Terms calldata one,
        IAgreements.Terms calldata other
    ) external view {
        bool same = keccak256(abi.encode(one)) == keccak256(abi.encode(other));
        assert((_agreements.idOf(one) == _agreements.idOf(other)) == same);
    }

    function _open(uint96 amount) private returns (IAgreements.Terms memory terms) {
        terms = TermsFixture.native(PAYER, PROVIDER, amount, 1);
        VM.deal(PAYER, amount);
        VM.prank(PAYER);
        _agreements.propose{value: amount}(terms);
        VM.prank(PROVIDER);
        _agreements.accept(terms);
    }

    function _expectBalances(uint256 payer, uint256 provider) private view {
        assert(PAYER.balance == payer);
        assert(PROVIDER.balance == provider);
        assert(address(_agreements).balance == 0);
    }
}
