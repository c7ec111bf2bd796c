// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Agreements} from "../../../contracts/agreements/Agreements.sol";
import {TermsHash} from "../../../contracts/agreements/TermsHash.sol";
import {IAgreements} from "../../../contracts/interfaces/IAgreements.sol";

/// @title TermsHashTest
/// @notice The hash that is made in assembly is the one that EIP-712 describes, whatever the terms.
contract TermsHashTest {
    Agreements private _agreements;

    function setUp() external {
        _agreements = new Agreements();
    }

    function testFuzz_TheIdIsTheDigestOfEip712(IAgreements.Terms calldata terms) external view {
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", _domain(), _structHash(terms)));
        assert(_agreements.idOf(terms) == digest);
    }

    function testFuzz_OtherTermsHaveAnotherId(
        IAgreements.Terms calldata one,
        IAgreements.Terms calldata other
    ) external view {
        bool same = keccak256(abi.encode(one)) == keccak256(abi.encode(other));
        assert((_agreements.idOf(one) == _agreements.idOf(other)) == same);
    }

    function _domain() private view returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                    keccak256("Myceliary Agreements"),
                    keccak256("1"),
                    block.chainid,
                    address(_agreements)
                )
            );
    }

    /// @dev Field by field, in Solidity alone; in two halves, for all words at once are more than the stack holds.
    function _structHash(IAgreements.Terms calldata terms) private pure returns (bytes32) {
        return
            keccak256(
                bytes.concat(
                    abi.encode(
                        TermsHash.TYPE_HASH,
                        terms.payer,
                        terms.provider,
                        terms.community,
                        terms.listing,
                        terms.token,
                        keccak256(abi.encodePacked(terms.amounts)),
                        terms.acceptBy
                    ),
                    abi.encode(
                        terms.deliverBy,
                        terms.reviewWindow,
                        terms.arbitrator,
                        keccak256(terms.arbitratorData),
                        terms.choices,
                        terms.rulingWindow,
                        terms.content,
                        terms.salt
                    )
                )
            );
    }
}
