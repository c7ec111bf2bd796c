// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {ArbitrableMock} from "./ArbitrableMock.sol";

/// @title HostileArbitrable
/// @notice For tests: misbehaves when it is asked or given a ruling.
contract HostileArbitrable is ArbitrableMock {
    enum Behaviour {
        Honest,
        Reverting,
        Burning,
        Bombing,
        Reentering,
        // Honest, at a cost that is just within what it is given.
        Costly
    }

    uint256 private constant BOMB_BYTES = 50_000;

    Behaviour public whenRuled;
    Behaviour public whenAsked;
    bytes private _call;

    event CalledBack(bool success, bytes result);

    error HostileArbitrable_No();

    function behave(Behaviour ruled, Behaviour asked, bytes calldata call) external {
        (whenRuled, whenAsked, _call) = (ruled, asked, call);
    }

    function rule(uint256 disputeID, uint256 ruling) external override {
        _misbehave(whenRuled);
        if (whenRuled == Behaviour.Reentering) {
            // solhint-disable-next-line avoid-low-level-calls
            (bool success, bytes memory result) = msg.sender.call(_call);
            emit CalledBack(success, result);
        }
        if (whenRuled == Behaviour.Costly) _spend(400_000);
        affairs[msg.sender][disputeID].ruled = true;
        affairs[msg.sender][disputeID].ruling = ruling;
    }

    function partiesOfDispute(
        address arbitrator,
        uint256 disputeID
    ) external view override returns (address raiser, address other, bool open) {
        _misbehave(whenAsked);
        if (whenAsked == Behaviour.Costly) _spend(80_000);
        Affair storage affair = affairs[arbitrator][disputeID];
        return (affair.raiser, affair.other, affair.open);
    }

    function _misbehave(Behaviour behaviour) private pure {
        if (behaviour == Behaviour.Reverting) revert HostileArbitrable_No();
        if (behaviour == Behaviour.Burning) {
            // solhint-disable-next-line no-inline-assembly
            assembly {
                invalid()
            }
        }
        if (behaviour == Behaviour.Bombing) {
            // solhint-disable-next-line no-inline-assembly
            assembly {
                revert(0, BOMB_BYTES)
            }
        }
    }

    function _spend(uint256 gas) private view {
        uint256 end = gasleft() - gas;
        uint256 spins = 0;
        while (gasleft() > end) ++spins;
    }
}
