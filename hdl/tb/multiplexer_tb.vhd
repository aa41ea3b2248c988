-- Bench of multiplexer: replays rows computed by its Java twin.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity multiplexer_tb is
  generic (
    INPUTS : positive := 64;  -- impulses
    INDEX_BITS : positive := 6;  -- bits of the index
    PIPELINED : boolean := false;  -- in two steps
    VECTORS : string := "hdl/vectors/multiplexer.csv"  -- rows to replay
  );
end entity;

architecture bench of multiplexer_tb is
  signal clk : std_logic;
  signal row_in  : std_logic_vector(70 downto 0);
  signal row_out : std_logic_vector(0 downto 0);
  signal valid, impulse : std_logic;
  signal impulses : std_logic_vector(63 downto 0);
  signal index : std_logic_vector(5 downto 0);
begin
  rows : entity work.replay
    generic map (ENTITY_NAME => "multiplexer", VECTORS => VECTORS, IN_BITS => 71, OUT_BITS => 1)
    port map (clk => clk, stimulus => row_in, response => row_out);
  (valid, impulses, index) <= row_in;
  row_out <= (0 => impulse);

  dut : entity work.multiplexer
    generic map (INPUTS => INPUTS, INDEX_BITS => INDEX_BITS, PIPELINED => PIPELINED)
    port map (clk => clk,
              valid => valid, impulses => impulses, index => unsigned(index), impulse => impulse);
end architecture;
